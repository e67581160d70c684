package org.shanyraq.ground.event;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.shanyraq.ground.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.EventPublication;
import org.springframework.modulith.events.FailedEventPublications;
import org.springframework.modulith.events.ResubmissionOptions;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Delivers again what was not heard: a listener failed, or the database went away between the
 * commit and the listener's own work. Spring Modulith stores each event with its transaction, but
 * by itself delivers it a second time only when a node starts. Listeners hear an event at least
 * once.
 */
@Configuration
class DeliverAgain {
    static final String JOB = "events.deliver-again";

    /** Longer than any listener works. Whatever is under way for longer has lost its node. */
    private static final Duration LOST = Duration.ofSeconds(30);

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);
    private static final int AT_ONCE = 1_000;

    /** So often in vain is no passing trouble any more: somebody has to look. */
    private static final int OFTEN = 5;

    private static final Logger LOG = LoggerFactory.getLogger(DeliverAgain.class);

    private final JdbcClient jdbc;
    private final FailedEventPublications failed;
    private final Clock clock;
    private final AtomicInteger oftenInVain = new AtomicInteger();

    DeliverAgain(
            JdbcClient jdbc, FailedEventPublications failed, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.failed = failed;
        this.clock = clock;
        meters.gauge("shanyraq.events.in.vain", oftenInVain);
    }

    @Bean
    RecurringTask<Void> eventsDeliveredAgain() {
        return RecurringJob.every(PAUSE, JOB, this::deliverAgain);
    }

    void deliverAgain() {
        var now = clock.instant();
        giveUpTheLost(now);
        failed.resubmit(
                ResubmissionOptions.defaults()
                        .withBatchSize(AT_ONCE)
                        .withFilter(e -> isDue(e, now)));
    }

    /** The database's side of a listener that never came back: its node or its line is gone. */
    private void giveUpTheLost(Instant now) {
        int lost =
                jdbc.sql(
                                """
                                update ground.event_publication set status = 'FAILED'
                                where completion_date is null and status is distinct from 'FAILED'
                                  and coalesce(last_resubmission_date, publication_date) < ?
                                """)
                        .param(Timestamp.from(now.minus(LOST)))
                        .update();
        if (lost > 0) {
            LOG.warn("{} events were not heard to the end and are delivered again", lost);
        }
    }

    /** Twice as long after each attempt, so that what cannot be heard does not keep all busy. */
    private static boolean isDue(EventPublication event, Instant now) {
        var last = event.getLastResubmissionDate();
        return last == null || last.plus(pauseAfter(event.getCompletionAttempts())).isBefore(now);
    }

    private static Duration pauseAfter(int attempts) {
        var pause = PAUSE.multipliedBy(1L << Math.min(attempts, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    /** On each node, for each tells its own figures; the job above runs on one of them. */
    @Scheduled(fixedDelay = 30_000)
    void countThoseInVain() {
        try {
            oftenInVain.set(
                    jdbc.sql(
                                    "select count(*) from ground.event_publication"
                                            + " where completion_date is null and completion_attempts > ?")
                            .param(OFTEN)
                            .query(Integer.class)
                            .single());
        } catch (DataAccessException away) {
            LOG.debug("The database is away: {}", away.getClass().getSimpleName());
        }
    }
}
