package org.shanyraq.people.register;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Iin;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.Sex;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.SealedFile;

/** From sealed rows to cards and back. */
public final class Cards {
    private Cards() {}

    /** A row as it lies in the table. */
    public record Row(
            UUID id,
            UUID household,
            byte[] name,
            String sex,
            @Nullable Integer birthYear,
            byte @Nullable [] birthDay,
            byte @Nullable [] iin,
            byte @Nullable [] phones,
            byte @Nullable [] address,
            @Nullable String district,
            Set<Language> languages,
            boolean hasWhereabouts,
            int version) {}

    public static final String COLUMNS =
            """
            id, household, name, sex, birth_year, birth_day, iin, phones, address, district, languages,
            coalesce(safe_address, new_phone, school) is not null as has_whereabouts, version
            """;

    public static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("household", UUID.class),
                row.getBytes("name"),
                row.getString("sex"),
                row.getObject("birth_year", Integer.class),
                row.getBytes("birth_day"),
                row.getBytes("iin"),
                row.getBytes("phones"),
                row.getBytes("address"),
                row.getString("district"),
                languages(row.getArray("languages")),
                row.getBoolean("has_whereabouts"),
                row.getInt("version"));
    }

    public static PersonCard open(Row row, @Nullable SealedFile file) {
        if (file == null) {
            return erased(row);
        }
        var birthDay = opened(file, SealedFields.BIRTH_DAY, row.id, row.birthDay);
        var iin = opened(file, SealedFields.IIN, row.id, row.iin);
        return new PersonCard(
                new PersonId(row.id),
                new HouseholdId(row.household),
                name(row, file),
                Sex.of(row.sex),
                row.birthYear,
                birthDay == null ? null : LocalDate.parse(birthDay),
                iin == null ? null : new Iin(iin),
                phones(opened(file, SealedFields.PHONES, row.id, row.phones)),
                opened(file, SealedFields.ADDRESS, row.id, row.address),
                row.district,
                row.languages,
                row.hasWhereabouts,
                false,
                row.version);
    }

    public static PersonName name(Row row, SealedFile file) {
        return PersonName.unpack(file.open(SealedFields.NAME, row.id, row.name));
    }

    public static String packed(List<Phone> phones) {
        return phones.stream().map(Phone::e164).collect(Collectors.joining(","));
    }

    public static List<Phone> phones(@Nullable String packed) {
        return packed == null || packed.isEmpty()
                ? List.of()
                : Arrays.stream(packed.split(",")).map(Phone::new).toList();
    }

    public static byte @Nullable [] sealed(
            @Nullable SealedFile file, Field field, UUID row, @Nullable String text) {
        return file == null || text == null || text.isBlank() ? null : file.seal(field, row, text);
    }

    public static @Nullable String opened(
            SealedFile file, Field field, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? null : file.open(field, row, sealed);
    }

    /** The fields of a card as texts, by the codes under which their changes are remembered. */
    public static Map<String, String> values(PersonCard card) {
        var values = new HashMap<String, String>();
        values.put("name", card.name().full());
        values.put("sex", card.sex().code());
        put(values, "birth_day", card.birthDay());
        put(values, "birth_year", card.birthYear());
        put(values, "address", card.address());
        put(values, "district", card.district());
        var iin = card.iin();
        put(values, "iin", iin == null ? null : iin.digits());
        values.put("phones", spaced(card.phones()));
        return values;
    }

    /** A remembered value as it is read: packed names and numbers are laid out. */
    public static String shown(String field, String packed) {
        return switch (field) {
            case "name" -> PersonName.unpack(packed).full();
            case "phones" -> spaced(phones(packed));
            default -> packed;
        };
    }

    private static void put(Map<String, String> into, String field, @Nullable Object value) {
        into.put(field, value == null ? "" : value.toString());
    }

    private static String spaced(List<Phone> phones) {
        return phones.stream().map(Phone::spaced).collect(Collectors.joining(", "));
    }

    private static PersonCard erased(Row row) {
        return new PersonCard(
                new PersonId(row.id),
                new HouseholdId(row.household),
                new PersonName("", "", ""),
                Sex.of(row.sex),
                row.birthYear,
                null,
                null,
                List.of(),
                null,
                row.district,
                row.languages,
                false,
                true,
                row.version);
    }

    private static Set<Language> languages(Array codes) throws SQLException {
        return Arrays.stream((String[]) codes.getArray())
                .flatMap(code -> Language.of(code).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
