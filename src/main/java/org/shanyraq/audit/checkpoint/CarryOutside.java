package org.shanyraq.audit.checkpoint;

import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Carries each new checkpoint out of the database, on every node: to this node's log and to the
 * witnesses. A witness that cannot be reached gets what it missed when it is back, and an alarm is
 * raised meanwhile.
 */
@Component
@ConditionalOnBooleanProperty("shanyraq.serving")
class CarryOutside {
    private static final Logger LOG = LoggerFactory.getLogger(CarryOutside.class);
    private static final int BATCH = 500;

    private final Checkpoints checkpoints;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final List<Outlet> outlets;

    CarryOutside(
            Checkpoints checkpoints,
            TransactionTemplate transaction,
            ApplicationEventPublisher events,
            Clock clock,
            AuditSettings settings) {
        this.checkpoints = checkpoints;
        this.transaction = transaction;
        this.events = events;
        this.clock = clock;
        this.outlets =
                Stream.concat(
                                Stream.of(settings.log()),
                                settings.witnesses().stream()
                                        .map(w -> w.resolve("checkpoints.log")))
                        .map(file -> new Outlet(new OutsideLog(file)))
                        .toList();
    }

    @Scheduled(fixedDelay = 1_000)
    void carry() {
        Acting.run(new Actor.Job(SealTrail.JOB), () -> outlets.forEach(this::carryTo));
    }

    private void carryTo(Outlet outlet) {
        try {
            List<Checkpoint> fresh;
            do {
                fresh = missing(outlet);
                if (!fresh.isEmpty()) {
                    outlet.log.append(fresh);
                }
            } while (fresh.size() == BATCH);
            outlet.failing = false;
        } catch (IOException | RuntimeException unreachable) {
            alarmOnce(outlet);
        }
    }

    private List<Checkpoint> missing(Outlet outlet) {
        return Objects.requireNonNull(
                transaction.execute(status -> checkpoints.after(outlet.log.last(), BATCH)));
    }

    private void alarmOnce(Outlet outlet) {
        if (!outlet.failing) {
            outlet.failing = true;
            LOG.error("checkpoints of the trail cannot be carried outside the database");
            events.publishEvent(
                    new AlarmRaised(
                            "audit.outside", new Thing("trail", new UUID(0, 0)), clock.instant()));
        }
    }

    private static final class Outlet {
        private final OutsideLog log;
        private boolean failing;

        Outlet(OutsideLog log) {
            this.log = log;
        }
    }
}
