package org.shanyraq.administration.alarm;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.ground.RecurringJob;
import org.shanyraq.web.Words;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Carries messages about alarms to the pager, again and again until one is taken. */
@Configuration
class CarryToPager {
    private static final Logger LOG = LoggerFactory.getLogger(CarryToPager.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int TRIES = 100;
    private static final int BATCH = 20;

    private final Told told;
    private final AlarmRows rows;
    private final StaffRegister register;
    private final Pager pager;
    private final Words words;
    private final TransactionTemplate transactions;
    private final Clock clock;

    CarryToPager(
            Told told,
            AlarmRows rows,
            StaffRegister register,
            Pager pager,
            Words words,
            TransactionTemplate transactions,
            Clock clock) {
        this.told = told;
        this.rows = rows;
        this.register = register;
        this.pager = pager;
        this.words = words;
        this.transactions = transactions;
        this.clock = clock;
    }

    @Bean
    RecurringTask<Void> alarmsToPager() {
        return RecurringJob.every(PAUSE, TakeAlarms.JOB.name(), this::carry);
    }

    private void carry() {
        if (!pager.exists()) {
            return;
        }
        for (var message : inTransaction(() -> told.waiting(TRIES, BATCH))) {
            if (!carry(message)) {
                return;
            }
        }
    }

    /** False when nobody is there: the others need not find it out one after the other. */
    private boolean carry(Told.Message message) {
        var member = register.find(message.to());
        var kind = inTransaction(() -> rows.kindOf(message.alarm()));
        if (member.isEmpty()) {
            return true;
        }
        var text = TellSupervisors.text(member.get(), kind, words);
        try {
            pager.send(member.get().name(), text);
            transactions.executeWithoutResult(s -> told.carried(message, clock.instant()));
            return true;
        } catch (Pager.Refused refused) {
            LOG.warn("the pager refused a message");
            transactions.executeWithoutResult(s -> told.failed(message));
            return true;
        } catch (IOException away) {
            LOG.warn("the pager did not answer");
            transactions.executeWithoutResult(s -> told.failed(message));
            return false;
        }
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return Objects.requireNonNull(transactions.execute(status -> work.get()));
    }
}
