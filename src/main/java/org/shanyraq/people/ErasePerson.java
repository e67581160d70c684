package org.shanyraq.people;

import java.util.List;
import java.util.Locale;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.register.Presences;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases a person by destroying her key: what it sealed can be read nowhere any more, in no backup
 * either. The caller has just asked for the second factor again.
 */
@Component
public class ErasePerson {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Presences presences;
    private final List<LawHold> holds;
    private final Policy policy;
    private final Trail trail;
    private final ApplicationEventPublisher events;

    ErasePerson(
            JdbcClient jdbc,
            Sealing sealing,
            Presences presences,
            List<LawHold> holds,
            Policy policy,
            Trail trail,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.presences = presences;
        this.holds = List.copyOf(holds);
        this.policy = policy;
        this.trail = trail;
        this.events = events;
    }

    /** Why; {@link #code()} keys the message and stands on the tombstone. */
    public enum Reason {
        HER_WISH,
        WRITTEN_BY_MISTAKE,
        TIME_IS_OVER,
        COURT_ORDER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /**
         * The law, or another file, needs the record; which one is not told, since it may be one
         * that the asker must not know of.
         */
        HELD,
        /** She does not stand in the file. */
        UNKNOWN
    }

    /**
     * For the form that asks for the second factor.
     *
     * @throws org.shanyraq.access.Refused to those who may not erase
     */
    @Transactional
    public void requireAllowed(Thing file) {
        policy.require(PeopleActs.ERASE, file);
    }

    /** Erasing twice is erasing once. */
    @Transactional
    public Outcome erase(PersonId person, Thing file, Reason reason) {
        var allowed = policy.require(PeopleActs.ERASE, file);
        if (!presences.stand(file, person)) {
            return Outcome.UNKNOWN;
        }
        if (holds.stream().anyMatch(hold -> hold.holds(person, file))
                || presences.standsBeyondSight(person)) {
            trail.wrote("person.erase_held", List.of(file, person.thing()), allowed.reason());
            return Outcome.HELD;
        }
        trail.wrote(PeopleActs.ERASE.name(), List.of(file, person.thing()), allowed.reason());
        jdbc.sql("delete from people.token where person = ?").param(person.value()).update();
        jdbc.sql("update people.presence set words = '{}' where person = ?")
                .param(person.value())
                .update();
        jdbc.sql(
                        """
                        update people.person set birth_year = null, birth_day = null, iin = null,
                            phones = null, address = null, safe_address = null, new_phone = null,
                            school = null, district = null, languages = '{}', version = version + 1
                        where id = ?
                        """)
                .param(person.value())
                .update();
        sealing.destroy(person.thing(), reason.code());
        events.publishEvent(new SafetyChanged(person.thing()));
        return Outcome.DONE;
    }
}
