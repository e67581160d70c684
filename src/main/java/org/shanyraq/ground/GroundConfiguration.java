package org.shanyraq.ground;

import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration
class GroundConfiguration {
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return new ServiceClock();
    }
}
