package org.shanyraq.casework.turns;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.access.StaffDeactivated;
import org.shanyraq.access.StaffReturned;
import org.shanyraq.access.StaffWentOnLeave;
import org.shanyraq.casework.register.BothSides;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Gives on the cases of somebody who left or is away: to whoever takes over, else back to the
 * manager, who sees them as not yet given. Hearing it twice changes nothing.
 */
@Component
public class ReassignWork {
    private static final Actor JOB = new Actor.Job("casework.reassign");

    private final Relations relations;
    private final Deadlines deadlines;
    private final BothSides sides;
    private final Happenings happenings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    ReassignWork(
            Relations relations,
            Deadlines deadlines,
            BothSides sides,
            Happenings happenings,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.relations = relations;
        this.deadlines = deadlines;
        this.sides = sides;
        this.happenings = happenings;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    public void on(StaffDeactivated gone) {
        asJob(() -> give(gone.staff(), gone.centre(), gone.takenOverBy(), true));
    }

    /** Who is away keeps the cases; the deputy works on them beside, and owns what becomes due. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    public void on(StaffWentOnLeave away) {
        asJob(() -> give(away.staff(), away.centre(), away.takenOverBy(), false));
    }

    /** The deputy sees the cases no longer, and what becomes due is the worker's again. */
    @ApplicationModuleListener(propagation = Propagation.NOT_SUPPORTED)
    public void on(StaffReturned back) {
        back.relieves().ifPresent(deputy -> asJob(() -> takeBack(back, deputy)));
    }

    private void takeBack(StaffReturned back, StaffId deputy) {
        for (var id : openCasesOf(back.staff())) {
            relations.endServesFor(deputy, id.thing());
            deadlines.moveFile(id.thing(), Owner.of(back.staff(), back.centre()));
        }
    }

    private void give(StaffId from, CentreId centre, Optional<StaffId> to, boolean forGood) {
        for (var id : openCasesOf(from)) {
            var taker = to.filter(other -> !sides.meetIn(other, id));
            taker.ifPresent(
                    other -> {
                        if (forGood) {
                            relations.serves(other, id.thing());
                        } else {
                            relations.servesFor(other, id.thing());
                        }
                    });
            if (forGood) {
                relations.endServes(from, id.thing());
                rewrite(id, taker);
                happenings.note(id, clock.instant(), "worker_left", codes(taker));
            }
            deadlines.moveFile(
                    id.thing(),
                    taker.map(other -> Owner.of(other, centre)).orElse(Owner.centre(centre)));
        }
    }

    private List<CaseId> openCasesOf(StaffId worker) {
        return jdbc.sql(
                        "select id from casework.case_file where worker = ? and state <> 'closed' order by id")
                .param(worker.value())
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .list();
    }

    private void rewrite(CaseId id, Optional<StaffId> to) {
        jdbc.sql(
                        """
                        update casework.case_file set worker = ?, version = version + 1,
                            state = case when ?::uuid is null then 'opened' else 'in_work' end
                        where id = ?
                        """)
                .param(to.map(StaffId::value).orElse(null))
                .param(to.map(StaffId::value).orElse(null))
                .param(id.value())
                .update();
    }

    private static Map<String, String> codes(Optional<StaffId> to) {
        return to.map(other -> Map.of("worker", other.toString())).orElse(Map.of());
    }

    private void asJob(Runnable work) {
        Acting.run(JOB, () -> transaction.executeWithoutResult(status -> work.run()));
    }
}
