package org.shanyraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Presences;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/**
 * The safe-contact records of persons, and of contacts whose callers nobody knows: the last one
 * holds, the earlier ones stay as history.
 */
@Component
public class SafeContacts {
    private final JdbcClient jdbc;
    private final Presences presences;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Policy policy;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafeContacts(
            JdbcClient jdbc,
            Presences presences,
            Sealing sealing,
            JsonMapper json,
            Policy policy,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.presences = presences;
        this.sealing = sealing;
        this.json = json;
        this.policy = policy;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param file the case or contact in which the person stands
     * @throws UnknownPerson where she does not
     */
    @Transactional
    public void record(PersonId person, NewSafeContact said, Thing file) {
        var allowed = policy.require(PeopleActs.SAFE_CONTACT, file);
        if (!presences.stand(file, person)) {
            throw new UnknownPerson();
        }
        write(person.thing(), said);
        trail.wrote(
                PeopleActs.SAFE_CONTACT.name(), List.of(file, person.thing()), allowed.reason());
        events.publishEvent(new SafetyChanged(person.thing()));
    }

    /** Of a caller whom nobody knows; it is forgotten with the contact. */
    @Transactional
    public void record(ContactId contact, NewSafeContact said) {
        var allowed = policy.require(PeopleActs.SAFE_CONTACT, contact.thing());
        write(contact.thing(), said);
        trail.wrote(PeopleActs.SAFE_CONTACT.name(), List.of(contact.thing()), allowed.reason());
        events.publishEvent(new SafetyChanged(contact.thing()));
    }

    private void write(Thing whose, NewSafeContact said) {
        var id = FreshId.next();
        var sealed =
                sealing.file(whose)
                        .seal(SealedFields.SAFE_CONTACT, id, json.writeValueAsString(said));
        jdbc.sql(
                        """
                        insert into people.safe_contact (id, person, contact, recorded_at, recorded_by,
                            valid_until, details)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(whose.kind().equals(PersonId.KIND) ? whose.id() : null)
                .param(whose.kind().equals(ContactId.KIND) ? whose.id() : null)
                .param(Timestamp.from(clock.instant()))
                .param(Acting.now().reference())
                .param(Timestamp.from(said.validUntil()))
                .param(sealed)
                .update();
    }

    /**
     * What holds for each person now; persons without a record, or with a lapsed one, are absent.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, SafeContact> valid(Collection<PersonId> people) {
        var valid = new HashMap<>(latest(people));
        valid.values().removeIf(contact -> !contact.isValidAt(clock.instant()));
        return valid;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SafeContact> valid(PersonId person) {
        return valid(person.thing());
    }

    /** What holds now for a person or for a contact whose caller nobody knows. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<SafeContact> valid(Thing whose) {
        return latest(whose.kind(), List.of(whose.id())).stream()
                .filter(contact -> contact.isValidAt(clock.instant()))
                .findFirst();
    }

    /** The last record of each person, lapsed or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, SafeContact> latest(Collection<PersonId> people) {
        var found = new HashMap<PersonId, SafeContact>();
        for (var contact : latest(PersonId.KIND, people.stream().map(PersonId::value).toList())) {
            found.put(new PersonId(contact.whose().id()), contact);
        }
        return found;
    }

    /** The last record of each contact, lapsed or not; contacts without one are absent. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<ContactId, SafeContact> latestOf(Collection<ContactId> contacts) {
        var found = new HashMap<ContactId, SafeContact>();
        for (var contact :
                latest(ContactId.KIND, contacts.stream().map(ContactId::value).toList())) {
            found.put(new ContactId(contact.whose().id()), contact);
        }
        return found;
    }

    private List<SafeContact> latest(String kind, Collection<UUID> ids) {
        var column = kind.equals(ContactId.KIND) ? "contact" : "person";
        var rows =
                jdbc.sql(
                                """
                                select distinct on (%1$s) id, %1$s, recorded_at, valid_until, details
                                from people.safe_contact where %1$s = any (?) and withdrawn_at is null
                                order by %1$s, recorded_at desc, id desc
                                """
                                        .formatted(column))
                        .param(ids.toArray(UUID[]::new))
                        .query(SafeContacts::row)
                        .list();
        if (rows.isEmpty()) {
            return List.of();
        }
        var files = sealing.files(kind, rows.stream().map(Row::whose).toList());
        var found = new ArrayList<SafeContact>();
        for (var row : rows) {
            var file = files.get(row.whose);
            if (file != null) {
                var said =
                        json.readValue(
                                file.open(SealedFields.SAFE_CONTACT, row.id, row.details),
                                NewSafeContact.class);
                found.add(row.with(kind, said));
            }
        }
        return found;
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getTimestamp(3).toInstant(),
                row.getTimestamp(4).toInstant(),
                row.getBytes(5));
    }

    private record Row(UUID id, UUID whose, Instant at, Instant until, byte[] details) {
        SafeContact with(String kind, NewSafeContact said) {
            return new SafeContact(
                    id,
                    new Thing(kind, whose),
                    said.channel(),
                    said.device(),
                    said.windows(),
                    said.address(),
                    said.nameToUse(),
                    said.codeWord(),
                    said.maySay(),
                    at,
                    until);
        }
    }
}
