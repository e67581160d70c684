package org.shanyraq.administration.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.administration.alarm.GatherAlarms.Kept;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes in alarms from every room: counts them, keeps them, rings at the pages of the shift and has
 * the supervisors on duty told. What cannot be kept because the database is away waits in this
 * node's memory, and rings when it is back.
 */
@Component
class TakeAlarms {
    static final Actor.Job JOB = new Actor.Job("alarms");
    private static final Logger LOG = LoggerFactory.getLogger(TakeAlarms.class);
    private static final int MOST_WAITING = 1_000;

    private final AlarmRows rows;
    private final GatherAlarms gather;
    private final TellSupervisors supervisors;
    private final Live live;
    private final TransactionTemplate apart;
    private final MeterRegistry meters;
    private final AtomicBoolean counted = new AtomicBoolean();
    private final Queue<AlarmRaised> waiting = new ConcurrentLinkedQueue<>();

    TakeAlarms(
            AlarmRows rows,
            GatherAlarms gather,
            TellSupervisors supervisors,
            Live live,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        this.rows = rows;
        this.gather = gather;
        this.supervisors = supervisors;
        this.live = live;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.meters = meters;
        meters.gaugeCollectionSize("shanyraq.alarms.waiting", java.util.List.of(), waiting);
    }

    /** Stored when what raised it has committed; the same alarm twice is one. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void on(AlarmRaised alarm) {
        meters.counter("shanyraq.alarms", "kind", alarm.kind()).increment();
        try {
            take(alarm);
        } catch (DataAccessException | TransactionException away) {
            LOG.error("an alarm waits for the database: {}", alarm.kind());
            if (waiting.size() < MOST_WAITING) {
                waiting.add(alarm);
            }
        }
    }

    @Scheduled(fixedDelay = 1_000)
    void takeThoseThatWait() {
        try {
            for (var alarm = waiting.peek(); alarm != null; alarm = waiting.peek()) {
                take(alarm);
                waiting.poll();
            }
        } catch (DataAccessException | TransactionException stillAway) {
            LOG.debug("alarms wait for the database");
        }
    }

    private void take(AlarmRaised alarm) {
        Acting.run(
                JOB,
                () -> {
                    // What raised it has committed, but its connection still hangs on this thread.
                    var working = Objects.requireNonNull(apart.execute(s -> supervisors.working()));
                    var onDuty = supervisors.onDuty(working);
                    apart.executeWithoutResult(
                            status -> {
                                switch (gather.keep(alarm)) {
                                    case Kept.Rings(var number, var told) -> {
                                        if (told) {
                                            supervisors.tell(onDuty, number, alarm);
                                        }
                                        move();
                                    }
                                    case Kept.Counted many -> counted.set(true);
                                    case Kept.Known twice -> LOG.debug("it rings already");
                                }
                            });
                });
    }

    /** Open pages ring with each change, so a count that goes up is shown now and then. */
    @Scheduled(fixedDelay = 10_000)
    void showCounts() {
        if (counted.getAndSet(false)) {
            Acting.run(JOB, () -> apart.executeWithoutResult(status -> move()));
        }
    }

    private void move() {
        rows.move();
        live.changed(Alarms.TOPIC);
    }
}
