package org.shanyraq.deadline;

import org.shanyraq.access.StaffDeactivated;
import org.shanyraq.access.StaffWentOnLeave;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Leave and farewell move the clocks: to the deputy or the successor. Without a deputy they stay,
 * and what turns late goes up to the manager; without a successor the centre has them.
 */
@Component
class MoveWithStaff {
    private static final Actor JOB = new Actor.Job("deadline.mover");

    private final Deadlines deadlines;
    private final TransactionTemplate transaction;

    MoveWithStaff(Deadlines deadlines, TransactionTemplate transaction) {
        this.deadlines = deadlines;
        this.transaction = transaction;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(StaffWentOnLeave event) {
        event.takenOverBy()
                .ifPresent(deputy -> move(event.staff(), Owner.of(deputy, event.centre())));
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    void on(StaffDeactivated event) {
        move(event.staff(), new Owner(event.successor(), event.centre()));
    }

    private void move(StaffId from, Owner to) {
        Acting.run(
                JOB, () -> transaction.executeWithoutResult(status -> deadlines.moveAll(from, to)));
    }
}
