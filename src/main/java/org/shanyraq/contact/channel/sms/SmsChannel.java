package org.shanyraq.contact.channel.sms;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.shanyraq.contact.channel.Door;
import org.shanyraq.contact.channel.Health;
import org.shanyraq.ground.RecurringJob;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Text messages, where a short message centre is set up. */
@Configuration
@EnableConfigurationProperties(SmsSettings.class)
class SmsChannel {
    /** The longest that a part waits for the others. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    @Bean
    SmsLine smsLine(SmsSettings settings, Door door, StoredParts parts, Clock clock) {
        var health = new Health(clock);
        return new SmsLine(settings, new SmsInlet(door, parts, clock, health::heard), health);
    }

    /** What stays incomplete is read as it is. */
    @Bean
    RecurringTask<Void> smsPartsThatWait(StoredParts parts, SmsLine line) {
        return RecurringJob.every(
                Duration.ofMinutes(1),
                "contact.sms_parts",
                () -> parts.lost(PATIENCE).forEach(line::takeIncomplete));
    }
}
