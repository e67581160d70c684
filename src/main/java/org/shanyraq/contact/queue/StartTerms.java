package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.shanyraq.contact.Urgency;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.ContactId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts the clock to the first human of contacts that have just arrived, many at once. */
@Component
class StartTerms {
    static final String FIRST_HUMAN = "contact.first_human";

    private final JdbcClient jdbc;
    private final RoutingRules rules;
    private final Deadlines deadlines;
    private final Centres centres;

    StartTerms(JdbcClient jdbc, RoutingRules rules, Deadlines deadlines, Centres centres) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.deadlines = deadlines;
        this.centres = centres;
    }

    void startMissing() {
        var arrived =
                jdbc.sql(
                                """
                                update contact.contact set term_started = true where id in (
                                    select id from contact.contact
                                    where not term_started and state in ('waiting', 'offered') limit 500
                                    for update skip locked)
                                returning id, urgency, arrived_at
                                """)
                        .query(Arrived::of)
                        .list();
        if (!arrived.isEmpty()) {
            var owner = Owner.centre(centres.contactCentre().id());
            deadlines.startEach(arrived.stream().map(a -> term(a, owner)).toList());
        }
    }

    private NewDeadline term(Arrived arrived, Owner owner) {
        var thing = arrived.contact.thing();
        return new NewDeadline(
                FIRST_HUMAN,
                thing,
                thing,
                owner,
                arrived.at,
                arrived.at.plus(rules.termOf(arrived.urgency)));
    }

    private record Arrived(ContactId contact, Urgency urgency, Instant at) {
        static Arrived of(ResultSet row, int n) throws SQLException {
            return new Arrived(
                    new ContactId(row.getObject(1, UUID.class)),
                    Urgency.of(row.getString(2)),
                    row.getTimestamp(3).toInstant());
        }
    }
}
