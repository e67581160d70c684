package org.shanyraq.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The safe-contact records of persons: the last one holds, the earlier ones stay as history. */
@Component
public class SafeContacts {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;
    private final Policy policy;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SafeContacts(
            JdbcClient jdbc,
            Sealing sealing,
            JsonMapper json,
            Policy policy,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
        this.policy = policy;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param file the case or contact in which the person stands
     */
    @Transactional
    public void record(PersonId person, NewSafeContact said, Thing file) {
        var allowed = policy.require(PeopleActs.SAFE_CONTACT, file);
        var id = FreshId.next();
        var sealed =
                sealing.file(person.thing())
                        .seal(SealedFields.SAFE_CONTACT, id, json.writeValueAsString(said));
        jdbc.sql(
                        """
                        insert into people.safe_contact (id, person, recorded_at, recorded_by, valid_until, details)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(person.value())
                .param(Timestamp.from(clock.instant()))
                .param(Acting.now().reference())
                .param(Timestamp.from(said.validUntil()))
                .param(sealed)
                .update();
        trail.wrote(
                PeopleActs.SAFE_CONTACT.name(), List.of(file, person.thing()), allowed.reason());
        events.publishEvent(new SafetyChanged(person));
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
        return Optional.ofNullable(valid(List.of(person)).get(person));
    }

    /** The last record of each person, lapsed or not. */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<PersonId, SafeContact> latest(Collection<PersonId> people) {
        var ids = people.stream().map(PersonId::value).toArray(UUID[]::new);
        var rows =
                jdbc.sql(
                                """
                                select distinct on (person) id, person, recorded_at, valid_until, details
                                from people.safe_contact where person = any (?) and withdrawn_at is null
                                order by person, recorded_at desc, id desc
                                """)
                        .param(ids)
                        .query(SafeContacts::row)
                        .list();
        if (rows.isEmpty()) {
            return Map.of();
        }
        var files = sealing.files(PersonId.KIND, rows.stream().map(Row::person).toList());
        var found = new HashMap<PersonId, SafeContact>();
        for (var row : rows) {
            var file = files.get(row.person);
            if (file != null) {
                var said =
                        json.readValue(
                                file.open(SealedFields.SAFE_CONTACT, row.id, row.details),
                                NewSafeContact.class);
                found.put(new PersonId(row.person), row.with(said));
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

    private record Row(UUID id, UUID person, Instant at, Instant until, byte[] details) {
        SafeContact with(NewSafeContact said) {
            return new SafeContact(
                    id,
                    new PersonId(person),
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
