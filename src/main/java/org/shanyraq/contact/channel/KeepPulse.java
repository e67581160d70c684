package org.shanyraq.contact.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.shanyraq.ground.Acting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes down every few seconds how this node's lines do, so that every node's page shows it. */
@Component
class KeepPulse implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(KeepPulse.class);
    private static final long EVERY_SECONDS = 5;

    private final List<ChannelLine> lines;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node;
    private volatile ScheduledExecutorService keeping;

    KeepPulse(
            List<ChannelLine> lines,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${shanyraq.node}") String node) {
        this.lines = lines;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.node = node;
        this.keeping = fresh();
        keeping.shutdown();
    }

    void keep() {
        Acting.run(
                MessageDoor.JOB,
                () -> transaction.executeWithoutResult(s -> lines.forEach(this::write)));
    }

    private void write(ChannelLine line) {
        var pulse = line.pulse();
        jdbc.sql(
                        """
                        insert into contact.channel_state (channel, node, state, reason, since, heard_at, seen_at)
                        values (:channel, :node, :state, :reason, :now, :heard, :now)
                        on conflict (channel, node) do update set state = :state, reason = :reason, seen_at = :now,
                            heard_at = coalesce(:heard, contact.channel_state.heard_at),
                            since = case when contact.channel_state.state = :state
                                then contact.channel_state.since else :now end
                        """)
                .param("channel", line.way().code())
                .param("node", node)
                .param("state", pulse.state().code())
                .param("reason", pulse.reason())
                .param("now", Timestamp.from(clock.instant()))
                .param("heard", pulse.heardAt().map(Timestamp::from).orElse(null))
                .update();
    }

    private void quietly() {
        try {
            keep();
        } catch (RuntimeException away) {
            LOG.debug("the state of the channels was not written down");
        }
    }

    private static ScheduledExecutorService fresh() {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("channel-pulse").factory());
    }

    @Override
    public void start() {
        keeping = fresh();
        keeping.scheduleWithFixedDelay(this::quietly, 1, EVERY_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void stop() {
        keeping.shutdownNow();
    }

    @Override
    public boolean isRunning() {
        return !keeping.isShutdown();
    }
}
