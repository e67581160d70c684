package org.shanyraq.casework.web;

import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How much presses today, for the menu: one indexed query. */
@Component
class MenuCounts {
    private final Deadlines deadlines;

    MenuCounts(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Transactional(readOnly = true)
    public int pressing() {
        return Acting.staff()
                .map(
                        actor -> {
                            var counts =
                                    actor.role() == Role.CENTRE_MANAGER
                                            ? deadlines.countsOf(actor.centre())
                                            : deadlines.countsOf(actor.id());
                            return counts.late() + counts.dueToday();
                        })
                .orElse(0);
    }
}
