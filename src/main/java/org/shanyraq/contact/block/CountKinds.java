package org.shanyraq.contact.block;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.ground.Thing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts the kinds without counselling each minute against what is usual at this hour of the day,
 * and raises an alarm when one swells: a television prank, a broken notice, an attack.
 */
@Component
public class CountKinds {
    private static final String JOB = "contact.swelling";
    private static final int DAYS = 28;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CountKinds(
            JdbcClient jdbc,
            Policy policy,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * One kind, as it stands.
     *
     * @param hour in the last hour
     * @param usual mean of the same hour on the 28 days before
     * @param day in the last 24 hours
     * @param swollenSince when it began to come more often than chance explains, if it does
     */
    public record Level(
            String kind, long hour, double usual, long day, Optional<Instant> swollenSince) {}

    @Bean
    static RecurringTask<Void> contactSwelling(CountKinds counting) {
        return RecurringJob.every(Duration.ofMinutes(1), JOB, counting::count);
    }

    /** As counted last, the most swollen first. */
    @Transactional
    public List<Level> levels() {
        policy.require(BlockActs.SEE);
        return stored();
    }

    void count() {
        transaction.executeWithoutResult(
                status -> {
                    var now = clock.instant();
                    var before = stored();
                    for (var kind : counted(now)) {
                        keep(kind, since(kind, before, now), now);
                    }
                });
    }

    private Optional<Instant> since(Level kind, List<Level> before, Instant now) {
        if (!Swelling.isSwollen(kind.hour, kind.usual)) {
            return Optional.empty();
        }
        var known =
                before.stream()
                        .filter(level -> level.kind.equals(kind.kind))
                        .flatMap(level -> level.swollenSince.stream())
                        .findFirst();
        if (known.isEmpty()) {
            events.publishEvent(
                    new AlarmRaised("contact.swelling." + kind.kind, about(kind.kind, now), now));
        }
        return known.or(() -> Optional.of(now));
    }

    /** The kind on this hour: the next swell is another alarm. */
    private static Thing about(String kind, Instant now) {
        var name = kind + now.getEpochSecond() / 3_600;
        return new Thing("swelling", UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)));
    }

    private List<Level> counted(Instant now) {
        return jdbc.sql(
                        """
                        select k.kind,
                            count(c.closed_at) filter (where c.closed_at > :now::timestamptz - interval '1 hour'),
                            count(c.closed_at) filter (where c.closed_at <= :now::timestamptz - interval '23 hours'
                                and extract(epoch from :now::timestamptz - c.closed_at)::bigint % 86400 < 3600)
                                / :days::float8,
                            count(c.closed_at) filter (where c.closed_at > :now::timestamptz - interval '1 day')
                        from unnest(:kinds::text[]) k (kind)
                        left join contact.contact c on c.category = k.kind and c.state = 'closed'
                            and c.closed_at > :now::timestamptz - make_interval(days => :days, hours => 1)
                        group by k.kind
                        """)
                .param("now", Timestamp.from(now))
                .param("days", DAYS)
                .param("kinds", NonCounselling.codes().toArray(String[]::new))
                .query(
                        (row, n) ->
                                new Level(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getDouble(3),
                                        row.getLong(4),
                                        Optional.empty()))
                .list();
    }

    private void keep(Level kind, Optional<Instant> since, Instant now) {
        jdbc.sql(
                        """
                        insert into contact.kind_level (kind, hour_count, usual, day_count, swollen_since, counted_at)
                        values (?, ?, ?, ?, ?, ?)
                        on conflict (kind) do update set hour_count = excluded.hour_count, usual = excluded.usual,
                            day_count = excluded.day_count, swollen_since = excluded.swollen_since,
                            counted_at = excluded.counted_at
                        """)
                .param(kind.kind)
                .param(kind.hour)
                .param(kind.usual)
                .param(kind.day)
                .param(since.map(Timestamp::from).orElse(null))
                .param(Timestamp.from(now))
                .update();
    }

    private List<Level> stored() {
        return jdbc
                .sql(
                        "select kind, hour_count, usual, day_count, swollen_since from contact.kind_level")
                .query(
                        (row, n) ->
                                new Level(
                                        row.getString(1),
                                        row.getLong(2),
                                        row.getDouble(3),
                                        row.getLong(4),
                                        Optional.ofNullable(row.getTimestamp(5))
                                                .map(Timestamp::toInstant)))
                .list()
                .stream()
                .sorted(
                        Comparator.comparing((Level level) -> level.swollenSince.isEmpty())
                                .thenComparing(level -> -level.day)
                                .thenComparing(Level::kind))
                .toList();
    }
}
