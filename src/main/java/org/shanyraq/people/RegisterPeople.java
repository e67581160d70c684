package org.shanyraq.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.matching.Fingerprints;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.NewFile;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes persons down, each under a key of her own, one or thousands alike. Whether the actor may
 * is decided by the room that keeps the file in which they stand.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RegisterPeople {
    private final JdbcTemplate jdbc;
    private final Sealing sealing;
    private final Fingerprints fingerprints;
    private final Clock clock;

    RegisterPeople(JdbcTemplate jdbc, Sealing sealing, Fingerprints fingerprints, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.fingerprints = fingerprints;
        this.clock = clock;
    }

    /** Somebody, and the case or contact in whose file she stands. */
    public record Entry(Thing file, NewPerson person) {}

    public void register(Collection<Entry> entries) {
        var keys = entries.stream().map(e -> sealing.prepare(e.person.id().thing())).toList();
        sealing.store(keys);
        var rows = new ArrayList<Object[]>(entries.size());
        var tokens = new ArrayList<Object[]>();
        var presences = new ArrayList<Object[]>(entries.size());
        int n = 0;
        for (var entry : entries) {
            var person = entry.person;
            rows.add(row(person, keys.get(n++)));
            fingerprints
                    .of(person.name(), person.phones(), person.iin())
                    .forEach(token -> tokens.add(new Object[] {token, person.id().value()}));
            presences.add(presence(entry.file, person.id(), person.name(), person.phones()));
        }
        jdbc.batchUpdate(
                """
                insert into people.person (id, household, name, sex, birth_year, birth_day, iin,
                    phones, address, safe_address, new_phone, school, district, languages, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows);
        jdbc.batchUpdate(
                "insert into people.token (token, person) values (?, ?) on conflict do nothing",
                tokens);
        present(presences);
    }

    /**
     * Lets persons who are written down already stand in one more file: from then on who may see
     * the file may see them.
     */
    public void present(Thing file, Collection<PersonId> known, ReadPeople read) {
        var ids = known.stream().map(PersonId::value).toArray(UUID[]::new);
        for (var id : ids) {
            jdbc.update(
                    """
                    insert into people.presence (kind, thing, person, words) values (?, ?, ?, '{}')
                    on conflict do nothing
                    """,
                    file.kind(),
                    file.id(),
                    id);
        }
        read.cards(known)
                .values()
                .forEach(
                        card ->
                                jdbc.update(
                                        "update people.presence set words = ? where thing = ? and person = ?",
                                        fingerprints.words(file, card.name(), card.phones()),
                                        file.id(),
                                        card.id().value()));
    }

    private void present(List<Object[]> presences) {
        jdbc.batchUpdate(
                "insert into people.presence (kind, thing, person, words) values (?, ?, ?, ?)",
                presences);
    }

    private Object[] presence(Thing file, PersonId id, PersonName name, List<Phone> phones) {
        return new Object[] {
            file.kind(), file.id(), id.value(), fingerprints.words(file, name, phones)
        };
    }

    private @Nullable Object[] row(NewPerson person, NewFile key) {
        var id = person.id().value();
        var file = key.file();
        var birthDay = person.birthDay();
        var iin = person.iin();
        var places = person.whereabouts();
        SealedFile location = places.isEmpty() ? null : sealing.locationFile(person.id().thing());
        var newPhone = places.newPhone();
        return new @Nullable Object[] {
            id,
            person.household().value(),
            file.seal(SealedFields.NAME, id, person.name().packed()),
            person.sex().code(),
            person.birthYear(),
            birthDay == null ? null : file.seal(SealedFields.BIRTH_DAY, id, birthDay.toString()),
            iin == null ? null : file.seal(SealedFields.IIN, id, iin.digits()),
            person.phones().isEmpty()
                    ? null
                    : file.seal(SealedFields.PHONES, id, Cards.packed(person.phones())),
            Cards.sealed(file, SealedFields.ADDRESS, id, person.address()),
            Cards.sealed(location, SealedFields.SAFE_ADDRESS, id, places.safeAddress()),
            Cards.sealed(
                    location,
                    SealedFields.NEW_PHONE,
                    id,
                    newPhone == null ? null : newPhone.e164()),
            Cards.sealed(location, SealedFields.SCHOOL, id, places.school()),
            person.district(),
            person.languages().stream().map(Language::code).sorted().toArray(String[]::new),
            Timestamp.from(clock.instant()),
            Acting.now().reference()
        };
    }
}
