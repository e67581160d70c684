package org.shanyraq.deadline;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The keeper: turns late what is due and sends it up. It may run on every node at once; a row is
 * taken by one, and it turns late in the transaction that tells of it, so each fires once, and a
 * run that dies leaves its rows to the next.
 */
@Component
class KeepDeadlines {
    static final String JOB = "deadline.keeper";
    private static final int BATCH = 200;

    private final DeadlineRows rows;
    private final DeadlineKinds kinds;
    private final Escalation escalation;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    KeepDeadlines(
            DeadlineRows rows,
            DeadlineKinds kinds,
            Escalation escalation,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.kinds = kinds;
        this.escalation = escalation;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Turns late everything that is due by now.
     *
     * @return how many turned
     */
    int run() {
        int turned = 0;
        int taken;
        do {
            taken = batch();
            turned += taken;
        } while (taken == BATCH);
        return turned;
    }

    private int batch() {
        Integer taken =
                transaction.execute(
                        status -> {
                            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
                            List<Deadline> due = rows.takeDue(now, BATCH);
                            turnLate(due, now);
                            return due.size();
                        });
        return taken == null ? 0 : taken;
    }

    private void turnLate(List<Deadline> due, Instant now) {
        var answering = new HashMap<Answering, Optional<StaffId>>();
        var goingUp = new LinkedHashMap<DeadlineId, Optional<StaffId>>();
        for (var late : due) {
            var part = new Answering(late.owner().centre(), kinds.answering(late.kind()));
            goingUp.put(late.id(), answering.computeIfAbsent(part, this::goesUpTo));
        }
        rows.turnLate(goingUp, now);
        due.forEach(late -> tell(late, now, goingUp.getOrDefault(late.id(), Optional.empty())));
    }

    private void tell(Deadline late, Instant now, Optional<StaffId> goesUpTo) {
        events.publishEvent(
                new DeadlineTurnedLate(
                        late.id(),
                        late.kind(),
                        late.about(),
                        late.file(),
                        late.owner(),
                        late.dueAt()));
        goesUpTo.ifPresentOrElse(
                to ->
                        events.publishEvent(
                                new DeadlineEscalated(
                                        late.id(),
                                        late.kind(),
                                        late.about(),
                                        late.file(),
                                        to,
                                        now)),
                () ->
                        events.publishEvent(
                                new AlarmRaised("deadline.nobody", late.id().thing(), now)));
    }

    private Optional<StaffId> goesUpTo(Answering part) {
        return escalation.answering(part.centre, part.role);
    }

    private record Answering(CentreId centre, Role role) {}
}
