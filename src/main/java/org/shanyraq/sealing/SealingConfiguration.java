package org.shanyraq.sealing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import org.shanyraq.ground.RecurringJob;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
@EnableConfigurationProperties(SealingSettings.class)
class SealingConfiguration {
    @Bean
    RecurringTask<Void> rewrapping(KeyRotation rotation) {
        return RecurringJob.every(Duration.ofMinutes(1), KeyRotation.JOB, rotation::rewrapSome);
    }
}
