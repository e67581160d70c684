package org.shanyraq.audit.checkpoint;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.shanyraq.ground.RecurringJob;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(AuditSettings.class)
class CheckpointConfiguration {
    @Bean
    RecurringTask<Void> trailSealing(SealTrail seal) {
        return RecurringJob.every(Duration.ofMillis(500), SealTrail.JOB, seal::sealAll);
    }
}
