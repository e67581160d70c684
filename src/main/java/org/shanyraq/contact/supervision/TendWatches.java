package org.shanyraq.contact.supervision;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Tells those who read along of new lines, and ends it when their page is gone or the conversation
 * over. Nothing is asked while nobody on this node reads along.
 */
@Component
public class TendWatches {
    /** Those who read along hear of new lines on this topic. */
    public static final String TOPIC = "watch";

    private static final Logger LOG = LoggerFactory.getLogger(TendWatches.class);
    private static final String NAME = "contact.watch";
    private static final Duration GONE = Duration.ofMinutes(2);
    private static final Duration LOOKED_AT = Duration.ofSeconds(40);

    private final Watches watches;
    private final StandBeside beside;
    private final Live live;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Map<ContactId, Watches.Reached> told = new HashMap<>();
    private volatile Instant askedAt = Instant.EPOCH;

    TendWatches(
            Watches watches,
            StandBeside beside,
            Live live,
            TransactionTemplate transaction,
            Clock clock) {
        this.watches = watches;
        this.beside = beside;
        this.live = live;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A page on this node reads along. */
    public void isAsked() {
        askedAt = clock.instant();
    }

    @Scheduled(fixedDelay = 800)
    void tellNewLines() {
        if (Duration.between(askedAt, clock.instant()).compareTo(LOOKED_AT) > 0) {
            return;
        }
        try {
            Acting.run(
                    new Actor.Job(NAME),
                    () -> transaction.executeWithoutResult(status -> tellThoseThatGrew()));
        } catch (RuntimeException away) {
            LOG.warn("watched lines were not told: {}", away.getClass().getSimpleName());
        }
    }

    private void tellThoseThatGrew() {
        var now = watches.reached();
        for (var reached : now) {
            if (!reached.equals(told.put(reached.contact(), reached))) {
                live.changed(TOPIC + ":" + reached.contact());
            }
        }
        told.keySet().retainAll(now.stream().map(Watches.Reached::contact).toList());
    }

    @Bean
    static RecurringTask<Void> contactWatches(TendWatches tending) {
        return RecurringJob.every(Duration.ofSeconds(20), NAME, tending::endThoseThatAreOver);
    }

    void endThoseThatAreOver() {
        transaction.executeWithoutResult(
                status -> {
                    var now = clock.instant();
                    watches.over(now.minus(GONE)).forEach(watch -> beside.end(watch, now));
                });
    }
}
