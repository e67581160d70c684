package org.shanyraq.statistics.publishing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.statistics.counting.CountFacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/**
 * Counts on one node at a time, looking for new facts several times a second, so that the national
 * figure is never two seconds behind. A run lasts a while, because the scheduler itself looks only
 * once a second; when a node dies, another takes over.
 */
@Configuration
class StatisticsJob {
    private static final Duration RUN = Duration.ofSeconds(15);
    private static final Duration LOOK = Duration.ofMillis(300);
    private static final Duration RELEASE = Duration.ofSeconds(5);

    private final AtomicBoolean closing = new AtomicBoolean();
    private final CountFacts counting;
    private final ReleaseFigures releasing;

    StatisticsJob(CountFacts counting, ReleaseFigures releasing) {
        this.counting = counting;
        this.releasing = releasing;
    }

    @Bean
    RecurringTask<Void> statistics() {
        return RecurringJob.every(Duration.ofMillis(100), CountFacts.READER, this::run);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.set(true);
    }

    private void run() {
        long begun = System.nanoTime();
        long released = begun - RELEASE.toNanos();
        while (!closing.get() && System.nanoTime() - begun < RUN.toNanos()) {
            if (counting.next() == CountFacts.MOST) {
                continue;
            }
            if (System.nanoTime() - released >= RELEASE.toNanos()) {
                releasing.due();
                released = System.nanoTime();
            }
            try {
                Thread.sleep(LOOK);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }
}
