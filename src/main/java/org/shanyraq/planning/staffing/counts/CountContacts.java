package org.shanyraq.planning.staffing.counts;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.planning.StaffingActs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Counts contacts by half-hour as their facts come: when they arrived, and how long they took an
 * operator. The reader's mark moves in the same transaction, so each counts once.
 */
@Component
public class CountContacts {
    /** The reader's name, and the job's. */
    public static final String READER = "staffing";

    /** How many facts are taken at a time. */
    public static final int MOST = 2_000;

    /** A conversation that was left open over night says nothing about how long one takes. */
    private static final Duration LONGEST = Duration.ofHours(4);

    private static final long HALF_HOUR = 1_800;

    private final Facts facts;
    private final Counts counts;
    private final Policy policy;
    private final JdbcClient jdbc;

    CountContacts(Facts facts, Counts counts, Policy policy, JdbcClient jdbc) {
        this.facts = facts;
        this.counts = counts;
        this.policy = policy;
        this.jdbc = jdbc;
    }

    /**
     * @return how many facts were taken; fewer than {@link #MOST} when none is left
     */
    @Transactional
    public int next() {
        policy.require(StaffingActs.COUNT);
        return facts.read(READER, MOST, this::count);
    }

    private void count(List<Fact> taken) {
        var found = new ArrayList<Counts.Count>();
        var answered = new HashMap<UUID, Instant>();
        var closed = new ArrayList<Fact>();
        for (var fact : taken) {
            switch (fact.kind()) {
                case "contact.arrived" -> found.add(count(fact, fact.at(), 1, 0, 0));
                case "contact.answered" -> answered.putIfAbsent(fact.subject(), fact.at());
                case "contact.closed" -> closed.add(fact);
                default -> {}
            }
        }
        var begun = begun(closed, answered);
        for (var fact : closed) {
            var at = begun.get(fact.subject());
            if (at != null) {
                var took = Duration.between(at, fact.at());
                if (!took.isNegative() && took.compareTo(LONGEST) < 0) {
                    found.add(count(fact, at, 0, 1, took.toSeconds()));
                }
            }
            answered.remove(fact.subject());
        }
        remember(answered);
        if (!found.isEmpty()) {
            counts.add(found);
        }
    }

    private static Counts.Count count(Fact fact, Instant at, int came, int handled, long seconds) {
        long slot = Math.floorDiv(at.getEpochSecond(), HALF_HOUR) * HALF_HOUR;
        return new Counts.Count(
                Instant.ofEpochSecond(slot),
                fact.codes().getOrDefault("channel", "other"),
                fact.codes().getOrDefault("language", "other"),
                came,
                handled,
                seconds);
    }

    /** When those that are closed now were answered, in this batch or before; forgets it. */
    private Map<UUID, Instant> begun(Collection<Fact> closed, Map<UUID, Instant> answered) {
        var begun = new HashMap<>(answered);
        jdbc.sql(
                        "delete from planning.handling where subject = any(?) returning subject, answered_at")
                .param(closed.stream().map(Fact::subject).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                Map.entry(
                                        row.getObject(1, UUID.class),
                                        row.getTimestamp(2).toInstant()))
                .list()
                .forEach(one -> begun.put(one.getKey(), one.getValue()));
        return begun;
    }

    private void remember(Map<UUID, Instant> answered) {
        if (answered.isEmpty()) {
            return;
        }
        jdbc.sql(
                        """
                        insert into planning.handling (subject, answered_at)
                        select * from unnest(?::uuid[], ?::timestamptz[]) on conflict do nothing
                        """)
                .param(answered.keySet().toArray(UUID[]::new))
                .param(answered.values().stream().map(Timestamp::from).toArray(Timestamp[]::new))
                .update();
    }
}
