package org.shanyraq.deadline;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class DeadlineJob {
    /** Far below the minute by which a deadline may be late in turning late. */
    private static final Duration PAUSE = Duration.ofSeconds(2);

    @Bean
    RecurringTask<Void> deadlineKeeperJob(KeepDeadlines keeper) {
        return RecurringJob.every(PAUSE, KeepDeadlines.JOB, keeper::run);
    }
}
