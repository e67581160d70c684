package org.shanyraq.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.matching.Fingerprints;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.Presences;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Corrects who somebody is. What stood there before is kept, sealed, with who changed it. */
@Component
public class ChangePerson {
    private final JdbcTemplate jdbc;
    private final Sealing sealing;
    private final ReadPeople read;
    private final Presences presences;
    private final Fingerprints fingerprints;
    private final Policy policy;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ChangePerson(
            JdbcTemplate jdbc,
            Sealing sealing,
            ReadPeople read,
            Presences presences,
            Fingerprints fingerprints,
            Policy policy,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.read = read;
        this.presences = presences;
        this.fingerprints = fingerprints;
        this.policy = policy;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** Somebody else changed the record in between; nothing was written. */
        STALE,
        /** There is no such person in a file that the actor may see. */
        UNKNOWN
    }

    /**
     * @param to the whole record as it should stand; its whereabouts replace only those that it
     *     names
     * @param version as it was read
     */
    @Transactional
    public Outcome change(NewPerson to, int version, Thing file) {
        var allowed = policy.require(PeopleActs.CHANGE, file);
        var before = read.cards(List.of(to.id())).get(to.id());
        if (before == null || before.erased() || !presences.stand(file, to.id())) {
            return Outcome.UNKNOWN;
        }
        var key = sealing.file(to.id().thing());
        if (write(to, version, key) == 0) {
            return Outcome.STALE;
        }
        trail.wrote(PeopleActs.CHANGE.name(), List.of(file, to.id().thing()), allowed.reason());
        remember(before, to, key);
        boolean moved = !to.whereabouts().isEmpty();
        if (moved) {
            writePlaces(to);
        }
        findAnew(to);
        if (moved
                || !Objects.equals(before.address(), to.address())
                || !before.phones().equals(to.phones())) {
            events.publishEvent(new SafetyChanged(to.id().thing()));
        }
        return Outcome.DONE;
    }

    private int write(NewPerson to, int version, SealedFile key) {
        var id = to.id().value();
        var birthDay = to.birthDay();
        var iin = to.iin();
        return jdbc.update(
                """
                update people.person set name = ?, sex = ?, birth_year = ?, birth_day = ?, iin = ?,
                    phones = ?, address = ?, district = ?, languages = ?, version = version + 1
                where id = ? and version = ?
                """,
                key.seal(SealedFields.NAME, id, to.name().packed()),
                to.sex().code(),
                to.birthYear(),
                birthDay == null ? null : key.seal(SealedFields.BIRTH_DAY, id, birthDay.toString()),
                iin == null ? null : key.seal(SealedFields.IIN, id, iin.digits()),
                Cards.sealed(key, SealedFields.PHONES, id, Cards.packed(to.phones())),
                Cards.sealed(key, SealedFields.ADDRESS, id, to.address()),
                to.district(),
                to.languages().stream().map(Language::code).sorted().toArray(String[]::new),
                id,
                version);
    }

    private void writePlaces(NewPerson to) {
        var key = sealing.locationFile(to.id().thing());
        var id = to.id().value();
        var places = to.whereabouts();
        var phone = places.newPhone();
        jdbc.update(
                """
                update people.person set safe_address = coalesce(?, safe_address),
                    new_phone = coalesce(?, new_phone), school = coalesce(?, school) where id = ?
                """,
                Cards.sealed(key, SealedFields.SAFE_ADDRESS, id, places.safeAddress()),
                Cards.sealed(key, SealedFields.NEW_PHONE, id, phone == null ? null : phone.e164()),
                Cards.sealed(key, SealedFields.SCHOOL, id, places.school()),
                id);
        note(id, "whereabouts", null, key);
    }

    private void remember(PersonCard before, NewPerson to, SealedFile key) {
        var id = before.id().value();
        noteIfOther(id, "name", before.name().packed(), to.name().packed(), key);
        noteIfOther(id, "birth_day", before.birthDay(), to.birthDay(), key);
        noteIfOther(id, "birth_year", before.birthYear(), to.birthYear(), key);
        noteIfOther(id, "iin", digits(before.iin()), digits(to.iin()), key);
        noteIfOther(id, "phones", Cards.packed(before.phones()), Cards.packed(to.phones()), key);
        noteIfOther(id, "address", before.address(), to.address(), key);
        noteIfOther(id, "sex", before.sex().code(), to.sex().code(), key);
        noteIfOther(id, "district", before.district(), to.district(), key);
    }

    private void noteIfOther(
            UUID person,
            String field,
            @Nullable Object before,
            @Nullable Object after,
            SealedFile key) {
        if (!Objects.equals(before, after)) {
            note(person, field, before == null ? null : before.toString(), key);
        }
    }

    private void note(UUID person, String field, @Nullable String before, SealedFile key) {
        var id = FreshId.next();
        jdbc.update(
                "insert into people.change (id, person, at, by, field, before) values (?, ?, ?, ?, ?, ?)",
                id,
                person,
                Timestamp.from(clock.instant()),
                Acting.now().reference(),
                field,
                before == null ? null : key.seal(SealedFields.BEFORE, id, before));
    }

    private void findAnew(NewPerson to) {
        var id = to.id().value();
        jdbc.update("delete from people.token where person = ?", id);
        var tokens = new ArrayList<Object[]>();
        fingerprints
                .of(to.name(), to.phones(), to.iin())
                .forEach(token -> tokens.add(new Object[] {token, id}));
        jdbc.batchUpdate("insert into people.token (token, person) values (?, ?)", tokens);
        var files =
                jdbc.query(
                        "select kind, thing from people.presence where person = ?",
                        (row, n) -> new Thing(row.getString(1), row.getObject(2, UUID.class)),
                        id);
        for (var file : files) {
            jdbc.update(
                    "update people.presence set words = ? where thing = ? and person = ?",
                    fingerprints.words(file, to.name(), to.phones()),
                    file.id(),
                    id);
        }
    }

    private static @Nullable String digits(@Nullable Iin iin) {
        return iin == null ? null : iin.digits();
    }
}
