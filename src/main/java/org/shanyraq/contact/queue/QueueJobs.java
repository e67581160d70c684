package org.shanyraq.contact.queue;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class QueueJobs {
    /**
     * The net beneath the nudges: leases run out and operators come back without anybody telling.
     */
    @Bean
    RecurringTask<Void> contactRouting(RouteContacts routing) {
        return RecurringJob.every(
                Duration.ofSeconds(1), RouteContacts.ROUTING.name(), routing::route);
    }

    /** Somebody else than the routing itself looks whether it goes on. */
    @Bean
    RecurringTask<Void> contactRoutingWatch(WatchRouting watch) {
        return RecurringJob.every(Duration.ofSeconds(10), WatchRouting.JOB.name(), watch::look);
    }

    /** Dry runs of rules, as they are asked for. */
    @Bean
    RecurringTask<Void> contactDryRuns(DryRuns runs) {
        return RecurringJob.every(Duration.ofSeconds(2), DryRuns.JOB.name(), runs::work);
    }
}
