package org.shanyraq.planning.staffing.outlook;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.planning.staffing.counts.CountContacts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;

/** Counts what came and foretells what will, on one node at a time. */
@Configuration
class StaffingJob {
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final CountContacts counting;
    private final MakeForecast forecast;
    private final AtomicBoolean closing = new AtomicBoolean();

    /**
     * More came than one run counts, as from an import: what was foretold meanwhile rests on a part
     * of it and is made anew once there is an end.
     */
    private final AtomicBoolean cameAtOnce = new AtomicBoolean();

    StaffingJob(CountContacts counting, MakeForecast forecast) {
        this.counting = counting;
        this.forecast = forecast;
    }

    @Bean
    RecurringTask<Void> staffing() {
        return RecurringJob.every(PAUSE, CountContacts.READER, this::run);
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.set(true);
    }

    private void run() {
        int taken = counting.next();
        boolean behind = taken == CountContacts.MOST;
        while (taken == CountContacts.MOST && !closing.get()) {
            taken = counting.next();
        }
        if (closing.get()) {
            return;
        }
        boolean wasBehind = cameAtOnce.getAndSet(behind);
        if (wasBehind && !behind) {
            forecast.anew();
        } else {
            forecast.ifDue();
        }
    }
}
