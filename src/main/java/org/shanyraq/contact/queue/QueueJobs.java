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
}
