package org.shanyraq.planning.work;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.RecurringJob;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Jobs that do one piece of long work after another. What a dead node left is begun anew by
 * another, from the same seed.
 */
@Component
public class WorkLoops {
    private static final Logger LOG = LoggerFactory.getLogger(WorkLoops.class);

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policy policy;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicBoolean closing = new AtomicBoolean();

    WorkLoops(
            JdbcClient jdbc,
            JsonMapper json,
            Policy policy,
            TransactionTemplate transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Does a piece of work.
     *
     * @param <W> what it is about
     */
    @FunctionalInterface
    public interface Doing<W> {
        /**
         * @throws Impossible when there is no answer
         */
        Done of(W work, Telling telling);
    }

    /**
     * @param outcome kept as JSON
     * @param progress the table's own columns
     */
    public record Done(Object outcome, Map<String, ?> progress) {}

    /** There is no answer, and why. */
    public static final class Impossible extends RuntimeException {
        private final String code;
        private final transient Map<String, ?> more;

        /**
         * @param code keys the message
         * @param more the table's own columns
         */
        public Impossible(String code, Map<String, ?> more) {
            super(code);
            this.code = code;
            this.more = more;
        }
    }

    /**
     * @param name of the job, whose actor does the work
     * @param act what that job is allowed
     * @param find by id, inside a transaction
     */
    public <W> RecurringTask<Void> job(
            String name, Act act, String table, Function<UUID, Optional<W>> find, Doing<W> doing) {
        var rows = new WorkTable(jdbc, clock, table);
        return RecurringJob.every(
                Duration.ofSeconds(1),
                name,
                () -> {
                    policy.require(act);
                    var taken = transactions.execute(status -> rows.take());
                    if (taken != null) {
                        taken.ifPresent(id -> run(rows, id, find, doing));
                    }
                });
    }

    @EventListener(ContextClosedEvent.class)
    void close() {
        closing.set(true);
    }

    private <W> void run(
            WorkTable rows, UUID id, Function<UUID, Optional<W>> find, Doing<W> doing) {
        try {
            var work = transactions.execute(status -> find.apply(id));
            if (work == null || work.isEmpty()) {
                return;
            }
            var done = doing.of(work.get(), telling(rows, id));
            if (!closing.get()) {
                var outcome = json.writeValueAsString(done.outcome());
                transactions.executeWithoutResult(
                        status -> rows.finish(id, outcome, done.progress()));
            }
        } catch (Impossible no) {
            fail(rows, id, no.code, no.more);
        } catch (RuntimeException | OutOfMemoryError broken) {
            if (closing.get()) {
                LOG.info("work is left for the next start");
            } else {
                LOG.error("work could not be done", broken);
                fail(rows, id, "defect", Map.of());
            }
        }
    }

    private Telling telling(WorkTable rows, UUID id) {
        return new Telling(
                clock,
                closing::get,
                progress ->
                        Boolean.TRUE.equals(
                                transactions.execute(status -> rows.tell(id, progress))));
    }

    private void fail(WorkTable rows, UUID id, String code, Map<String, ?> more) {
        transactions.executeWithoutResult(status -> rows.fail(id, code, more));
    }
}
