package org.shanyraq.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The values of persons that must not leave towards the other side. For the outbound gate only: it
 * looks for them in a text and shows them to nobody.
 */
@Component
public class HiddenValues {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    HiddenValues(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** A value that must not leave, and what it is; {@link Kind#code()} keys the message. */
    public record Hidden(Kind kind, String value) {
        @Override
        public String toString() {
            return "Hidden[" + kind + "]";
        }
    }

    /** What a hidden value is. */
    public enum Kind {
        ADDRESS,
        PHONE,
        SCHOOL;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * @param alsoOrdinary whether known telephones and the known address count too, not only where
     *     she may be found now
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Hidden> of(Collection<PersonId> people, boolean alsoOrdinary) {
        var hidden = new ArrayList<Hidden>();
        var rows =
                jdbc.sql(
                                """
                                select id, phones, address, safe_address, new_phone, school from people.person
                                where id = any (?)
                                """)
                        .param(people.stream().map(PersonId::value).toArray(UUID[]::new))
                        .query(
                                (row, n) ->
                                        new Row(
                                                row.getObject(1, UUID.class),
                                                new Sealed(row.getBytes(2)),
                                                new Sealed(row.getBytes(3)),
                                                new Sealed(row.getBytes(4)),
                                                new Sealed(row.getBytes(5)),
                                                new Sealed(row.getBytes(6))))
                        .list();
        if (alsoOrdinary) {
            var files = sealing.files(PersonId.KIND, rows.stream().map(Row::id).toList());
            for (var row : rows) {
                var file = files.get(row.id);
                if (file != null) {
                    Cards.phones(Cards.opened(file, SealedFields.PHONES, row.id, row.phones.bytes))
                            .forEach(phone -> hidden.add(new Hidden(Kind.PHONE, phone.e164())));
                    add(
                            hidden,
                            Kind.ADDRESS,
                            Cards.opened(file, SealedFields.ADDRESS, row.id, row.address.bytes));
                }
            }
        }
        rows.stream().filter(Row::hasPlaces).forEach(row -> places(row, hidden));
        return hidden;
    }

    private void places(Row row, List<Hidden> hidden) {
        var key = sealing.locationFile(new Thing(PersonId.KIND, row.id));
        add(
                hidden,
                Kind.ADDRESS,
                Cards.opened(key, SealedFields.SAFE_ADDRESS, row.id, row.safeAddress.bytes));
        add(
                hidden,
                Kind.PHONE,
                Cards.opened(key, SealedFields.NEW_PHONE, row.id, row.newPhone.bytes));
        add(hidden, Kind.SCHOOL, Cards.opened(key, SealedFields.SCHOOL, row.id, row.school.bytes));
    }

    private static void add(
            List<Hidden> hidden, Kind kind, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            hidden.add(new Hidden(kind, value));
        }
    }

    private record Sealed(byte @org.jspecify.annotations.Nullable [] bytes) {}

    private record Row(
            UUID id,
            Sealed phones,
            Sealed address,
            Sealed safeAddress,
            Sealed newPhone,
            Sealed school) {
        boolean hasPlaces() {
            return safeAddress.bytes != null || newPhone.bytes != null || school.bytes != null;
        }
    }
}
