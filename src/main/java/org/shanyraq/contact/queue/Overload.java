package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.NoSuchCode;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The overload switch. While it is on, everybody who would write is told that very many do, that
 * those in danger come first and how long it takes; nobody is turned away. Who turned it, when and
 * why is kept.
 */
@Component
public class Overload {
    /** Why the line is overrun. */
    public static final List<String> REASONS =
            List.of("campaign", "disaster", "fault", "few_staff", "other");

    public static final int LONGEST_WHY = 300;
    private static final int SHOWN = 50;
    private static final long FRESH_NANOS = 2_000_000_000L;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final DeskNews news;
    private final Clock clock;
    private volatile Known known = new Known(Now.NEVER, System.nanoTime() - FRESH_NANOS);

    Overload(JdbcClient jdbc, Policy policy, Trail trail, DeskNews news, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.news = news;
        this.clock = clock;
    }

    private record Known(Now now, long at) {}

    /**
     * How the switch stands.
     *
     * @param reason of the last time that it was on; empty before the first
     * @param number grows with each turn: the moment of the last one in milliseconds
     */
    public record Now(boolean on, String reason, Instant since, long number) {
        static final Now NEVER = new Now(false, "", Instant.EPOCH, 0);
    }

    /** One time that it was on. */
    public record Entry(
            String reason,
            String why,
            StaffId onBy,
            Instant onAt,
            Optional<StaffId> offBy,
            Optional<Instant> offAt) {}

    /** At most two seconds old, the same for everybody. */
    public boolean isOn() {
        return now().on;
    }

    /** At most two seconds old. */
    public Now now() {
        var last = known;
        return System.nanoTime() - last.at < FRESH_NANOS ? last.now : look();
    }

    /** As it stands in this moment: for pages that have just been told that it was turned. */
    public Now look() {
        var now =
                jdbc.sql(
                                """
                                select off_at is null, reason, on_at, greatest(on_at, coalesce(off_at, on_at))
                                from contact.overload order by on_at desc limit 1
                                """)
                        .query(
                                (row, n) ->
                                        new Now(
                                                row.getBoolean(1),
                                                row.getString(2),
                                                row.getTimestamp(3).toInstant(),
                                                row.getTimestamp(4).getTime()))
                        .optional()
                        .orElse(Now.NEVER);
        known = new Known(now, System.nanoTime());
        return now;
    }

    /** The log, the latest first. */
    @Transactional
    public List<Entry> log() {
        policy.require(ContactActs.SWITCH_OVERLOAD);
        return jdbc.sql(
                        """
                        select reason, words, on_by, on_at, off_by, off_at from contact.overload
                        order by on_at desc limit ?
                        """)
                .param(SHOWN)
                .query(Overload::entry)
                .list();
    }

    /** Once on, it stays as it was turned on first. */
    @Transactional
    public void on(String reason, String why) {
        var allowed = policy.require(ContactActs.SWITCH_OVERLOAD);
        if (!REASONS.contains(reason) || why.length() > LONGEST_WHY) {
            throw new NoSuchCode("no such reason");
        }
        var me = Acting.staff().orElseThrow().id();
        trail.wrote("overload.on", List.of(me.thing()), allowed.reason());
        jdbc.sql(
                        """
                        insert into contact.overload (id, reason, words, on_by, on_at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(FreshId.next())
                .param(reason)
                .param(why)
                .param(me.value())
                .param(Timestamp.from(clock.instant()))
                .update();
        turned();
    }

    @Transactional
    public void off() {
        var allowed = policy.require(ContactActs.SWITCH_OVERLOAD);
        var me = Acting.staff().orElseThrow().id();
        trail.wrote("overload.off", List.of(me.thing()), allowed.reason());
        jdbc.sql("update contact.overload set off_by = ?, off_at = ? where off_at is null")
                .param(me.value())
                .param(Timestamp.from(clock.instant()))
                .update();
        turned();
    }

    private void turned() {
        known = new Known(known.now, System.nanoTime() - FRESH_NANOS);
        news.queue();
        news.overload();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getString(1),
                row.getString(2),
                new StaffId(row.getObject(3, UUID.class)),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getObject(5, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getTimestamp(6)).map(Timestamp::toInstant));
    }
}
