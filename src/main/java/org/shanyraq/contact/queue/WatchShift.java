package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What waits and who is there, in numbers, however long the queue is: for boards and for those who
 * plan. No contact is named, so nothing is written to the trail.
 */
@Component
public class WatchShift {
    private final Policy policy;
    private final JdbcClient jdbc;
    private final Operators operators;
    private final RoutingRules rules;
    private final Clock clock;

    WatchShift(
            Policy policy, JdbcClient jdbc, Operators operators, RoutingRules rules, Clock clock) {
        this.policy = policy;
        this.jdbc = jdbc;
        this.operators = operators;
        this.rules = rules;
        this.clock = clock;
    }

    /**
     * Contacts that are alike.
     *
     * @param tongue code of the language spoken
     * @param district where it is known
     * @param waiting in the queue, {@code offered} of them held out to somebody now
     * @param setAside callers who left without a word, and callbacks whose window is not open
     * @param answered with an operator
     * @param oldest the first arrival among those in the queue
     */
    public record Group(
            Urgency urgency,
            String tongue,
            Channel channel,
            Optional<String> district,
            int waiting,
            int offered,
            int setAside,
            int answered,
            Optional<Instant> oldest) {}

    /**
     * @param seats everybody whose page is open, with state, reason, since, until, load and skills
     */
    public record Seen(Instant at, List<Group> groups, List<Operators.Operator> seats) {
        public int waiting() {
            return groups.stream().mapToInt(Group::waiting).sum();
        }

        public Map<Urgency, Integer> waitingByUrgency() {
            var by = new EnumMap<Urgency, Integer>(Urgency.class);
            groups.forEach(group -> by.merge(group.urgency, group.waiting, Integer::sum));
            return by;
        }

        public Optional<Instant> oldest() {
            return groups.stream().flatMap(g -> g.oldest.stream()).min(Instant::compareTo);
        }

        /** How many are in each state; busy ones count as ready. */
        public Map<OperatorState, Integer> states() {
            var by = new EnumMap<OperatorState, Integer>(OperatorState.class);
            seats.forEach(seat -> by.merge(seat.state(), 1, Integer::sum));
            return by;
        }
    }

    @Transactional(readOnly = true)
    public Seen see() {
        policy.require(ContactActs.SEE_QUEUE);
        var now = clock.instant();
        return new Seen(now, groups(), operators.onDuty(now.minus(rules.cutOff())));
    }

    private List<Group> groups() {
        return jdbc.sql(
                        """
                        select urgency, coalesce(tongue, language), channel, district,
                            count(*) filter (where state in ('waiting', 'offered') and parked is null),
                            count(*) filter (where state = 'offered'),
                            count(*) filter (where state = 'waiting' and parked is not null),
                            count(*) filter (where state = 'answered'),
                            min(arrived_at) filter (where state in ('waiting', 'offered') and parked is null)
                        from contact.contact where state in ('waiting', 'offered', 'answered')
                        group by 1, 2, 3, 4 order by 1, 2, 3, 4
                        """)
                .query(WatchShift::group)
                .list();
    }

    private static Group group(ResultSet row, int n) throws SQLException {
        return new Group(
                Urgency.of(row.getString(1)),
                row.getString(2),
                Channel.of(row.getString(3)),
                Optional.ofNullable(row.getString(4)),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                Optional.ofNullable(row.getTimestamp(9)).map(java.sql.Timestamp::toInstant));
    }
}
