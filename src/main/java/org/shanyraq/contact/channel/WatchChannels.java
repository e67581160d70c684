package org.shanyraq.contact.channel;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.shanyraq.contact.Channel;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Rings when a channel is down on every node, and when all looks well but nobody comes any more
 * where somebody always came (the design's F-23); forgets traces whose time is over.
 */
@Configuration
class WatchChannels {
    private static final Duration BEFORE = Duration.ofMinutes(60);

    private final JdbcClient jdbc;
    private final ApplicationEventPublisher events;
    private final DatedSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WatchChannels(
            JdbcClient jdbc,
            ApplicationEventPublisher events,
            DatedSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.events = events;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> channelWatch() {
        return RecurringJob.every(Duration.ofSeconds(15), "contact.channel_watch", this::watch);
    }

    @Bean
    RecurringTask<Void> channelTraces() {
        return RecurringJob.every(Duration.ofHours(1), "contact.channel_traces", this::forget);
    }

    void watch() {
        asJob(
                () -> {
                    var now = clock.instant();
                    for (var channel : Channel.values()) {
                        ring(channel, "down", isDown(channel, now), now);
                        ring(channel, "quiet", isQuiet(channel, now), now);
                    }
                });
    }

    /** Every node that gave a sign of life lately has been without it for a while. */
    private boolean isDown(Channel channel, Instant now) {
        return jdbc.sql(
                        """
                        select coalesce(bool_and(state = 'down' and since < ?), false) from contact.channel_state
                        where channel = ? and seen_at > ? and state <> 'off'
                        """)
                .param(Timestamp.from(now.minus(settings.duration("contact.channel.down"))))
                .param(channel.code())
                .param(Timestamp.from(now.minusSeconds(60)))
                .query(Boolean.class)
                .single();
    }

    private boolean isQuiet(Channel channel, Instant now) {
        return jdbc.sql(
                        """
                        with last as (select max(arrived_at) at from contact.contact
                            where channel = :channel and arrived_at > :since)
                        select l.at, (select count(*) from contact.contact c
                            where c.channel = :channel and c.arrived_at > l.at - :before::interval and c.arrived_at <= l.at)
                        from last l where l.at is not null
                        """)
                .param("channel", channel.code())
                .param("since", Timestamp.from(now.minus(BEFORE)))
                .param("before", BEFORE.toMinutes() + " minutes")
                .query(
                        (row, n) ->
                                Quiet.isSuspicious(
                                        row.getInt(2),
                                        BEFORE,
                                        Duration.between(row.getTimestamp(1).toInstant(), now)))
                .optional()
                .orElse(false);
    }

    /** Rings once until it has become well again. */
    private void ring(Channel channel, String what, boolean wrong, Instant now) {
        var column = what.equals("down") ? "down_rung" : "quiet_rung";
        int changed =
                jdbc.sql(
                                """
                                insert into contact.channel_watch as w (channel, %1$s) values (:channel, :wrong)
                                on conflict (channel) do update set %1$s = :wrong where w.%1$s <> :wrong
                                """
                                        .formatted(column))
                        .param("channel", channel.code())
                        .param("wrong", wrong)
                        .update();
        if (changed == 1 && wrong) {
            events.publishEvent(
                    new AlarmRaised("contact.channel_" + what, Ways.thing(channel), now));
        }
    }

    private void forget() {
        asJob(
                () -> {
                    var now = clock.instant();
                    before(
                            "delete from contact.received where at < ?",
                            now,
                            "contact.received.keep");
                    before(
                            "delete from contact.sms_part where taken and at < ?",
                            now,
                            "contact.received.keep");
                    before(
                            "update contact.peer set token = null where token is not null and heard_at < ?",
                            now,
                            "contact.peer.keep");
                });
    }

    private void before(String statement, Instant now, String term) {
        jdbc.sql(statement).param(Timestamp.from(now.minus(settings.duration(term)))).update();
    }

    private void asJob(Runnable work) {
        Acting.run(MessageDoor.JOB, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
