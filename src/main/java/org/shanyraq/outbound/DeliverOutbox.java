package org.shanyraq.outbound;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.people.SafeContact.Channel;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Empties the outbox each second: a job for each channel, so that a carrier that hangs holds up
 * nobody but its own.
 */
@Configuration
class DeliverOutbox {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SendByCarrier sending;
    private final List<Carrier> carriers;

    DeliverOutbox(SendByCarrier sending, List<Carrier> carriers) {
        this.sending = sending;
        this.carriers = carriers;
    }

    @Bean
    RecurringTask<Void> outboundBySms() {
        return by(Channel.SMS);
    }

    @Bean
    RecurringTask<Void> outboundByMessenger() {
        return by(Channel.MESSENGER);
    }

    @Bean
    RecurringTask<Void> outboundByEmail() {
        return by(Channel.EMAIL);
    }

    private RecurringTask<Void> by(Channel channel) {
        var carrying = carriers.stream().filter(c -> c.channel() == channel).toList();
        return RecurringJob.every(
                PAUSE,
                "outbound." + channel.name().toLowerCase(Locale.ROOT),
                () -> Acting.run(SendByCarrier.JOB, () -> carrying.forEach(sending::carry)));
    }
}
