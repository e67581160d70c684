package org.shanyraq.contact.wellbeing;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Nobody's load is kept for longer than it helps her. */
@Configuration
class ForgetLoads {
    private static final List<String> TABLES =
            List.of(
                    "delete from contact.exposure where at < ?",
                    "delete from contact.care_offer where at < ?",
                    "delete from contact.buddy_alert where at < ?");

    @Bean
    static RecurringTask<Void> contactCare(
            JdbcClient jdbc, DatedSettings settings, TransactionTemplate transaction, Clock clock) {
        return RecurringJob.every(
                Duration.ofHours(6),
                "contact.care",
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    var before =
                                            clock.instant()
                                                    .minus(settings.duration("contact.care.keep"));
                                    TABLES.forEach(
                                            sql ->
                                                    jdbc.sql(sql)
                                                            .param(Timestamp.from(before))
                                                            .update());
                                }));
    }
}
