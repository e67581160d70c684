package org.shanyraq.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.ground.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever was to be back today is back, without anybody's hand. */
@Configuration
public class ReturnFromLeave {
    /** The name under which row policies and the trail know this work. */
    public static final String JOB = "staff-return";

    private static final Duration PAUSE = Duration.ofMinutes(1);

    private final JdbcClient jdbc;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReturnFromLeave(
            JdbcClient jdbc,
            Trail trail,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.trail = trail;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Back(StaffId staff, CentreId centre, @Nullable StaffId deputy) {}

    @Bean
    RecurringTask<Void> staffReturn() {
        return RecurringJob.every(
                PAUSE, JOB, () -> transaction.executeWithoutResult(status -> bringBack()));
    }

    /**
     * Those whose first day back has come in the country's zone. Runs as the job, in its
     * transaction.
     */
    public void bringBack() {
        jdbc.sql(
                        """
                        update access.staff set state = 'active', back_on = null, deputy = null,
                            version = version + 1, changed_at = ?
                        where state = 'on_leave' and back_on <= ?
                        returning id, centre, old.deputy
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(Date.valueOf(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE)))
                .query(
                        (row, n) ->
                                new Back(
                                        new StaffId(row.getObject(1, UUID.class)),
                                        new CentreId(row.getObject(2, UUID.class)),
                                        Optional.ofNullable(row.getObject(3, UUID.class))
                                                .map(StaffId::new)
                                                .orElse(null)))
                .list()
                .forEach(
                        back -> {
                            trail.wrote("staff.return", Set.of(back.staff.thing()), "day");
                            events.publishEvent(
                                    new StaffReturned(back.staff, back.centre, back.deputy));
                        });
    }
}
