package org.shanyraq.contact.emergency;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** A call for help that nobody takes in time becomes the supervisor's alarm. */
@Configuration(proxyBeanMethods = false)
class CallsThatNobodyTook {
    static final String JOB = "contact.emergency";

    @Bean
    RecurringTask<Void> emergencyWatch(
            EmergencyCalls calls,
            DeskNews news,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        return RecurringJob.every(
                Duration.ofSeconds(5),
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    var now = clock.instant();
                                    for (var contact : calls.turnUnanswered(now)) {
                                        events.publishEvent(
                                                AlarmRaised.each(
                                                        "contact.emergency_unanswered",
                                                        contact.thing(),
                                                        now));
                                        news.aside(contact);
                                    }
                                }));
    }
}
