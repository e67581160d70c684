package org.shanyraq.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Presences;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps a person's record from being erased while the law needs it, and lets it go again. */
@Component
public class HoldPerson implements LawHold {
    private final JdbcClient jdbc;
    private final Presences presences;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    HoldPerson(JdbcClient jdbc, Presences presences, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.presences = presences;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Who needs the record; {@link #code()} keys the message. */
    public enum Reason {
        COURT,
        POLICE_INQUIRY,
        COMPLAINT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A hold that stands. */
    public record Hold(Reason reason, Instant since) {}

    /** False where she does not stand in the file. A second hold changes nothing. */
    @Transactional
    public boolean put(PersonId person, Reason reason, Thing file) {
        if (!allowed(person, file)) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into people.law_hold (id, person, reason, put_at, put_by)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(FreshId.next())
                .param(person.value())
                .param(reason.code())
                .param(Timestamp.from(clock.instant()))
                .param(Acting.now().reference())
                .update();
        return true;
    }

    /** False where she does not stand in the file. */
    @Transactional
    public boolean lift(PersonId person, Thing file) {
        if (!allowed(person, file)) {
            return false;
        }
        jdbc.sql(
                        """
                        update people.law_hold set lifted_at = ?, lifted_by = ?
                        where person = ? and lifted_at is null
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(Acting.now().reference())
                .param(person.value())
                .update();
        return true;
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Hold> of(PersonId person) {
        return jdbc.sql(
                        "select reason, put_at from people.law_hold where person = ? and lifted_at is null")
                .param(person.value())
                .query(
                        (row, n) ->
                                new Hold(
                                        Reason.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
                                        row.getTimestamp(2).toInstant()))
                .optional();
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean holds(PersonId person, Thing file) {
        return of(person).isPresent();
    }

    private boolean allowed(PersonId person, Thing file) {
        Act act = PeopleActs.HOLD;
        var allowed = policy.require(act, file);
        trail.wrote(act.name(), List.of(file, person.thing()), allowed.reason());
        return presences.stand(file, person);
    }
}
