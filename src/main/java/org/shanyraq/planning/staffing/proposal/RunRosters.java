package org.shanyraq.planning.staffing.proposal;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.roster.ProposeRoster;
import org.shanyraq.planning.work.Telling;
import org.shanyraq.planning.work.WorkLoops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Looks for one roster after another. */
@Configuration
class RunRosters {
    private final AskRoster asking;

    RunRosters(AskRoster asking) {
        this.asking = asking;
    }

    @Bean
    RecurringTask<Void> roster(WorkLoops loops, Proposals proposals) {
        return loops.job(
                "roster", StaffingActs.WORK_OUT, Proposals.TABLE, proposals::find, this::look);
    }

    private WorkLoops.Done look(Proposal proposal, Telling telling) {
        var asked = asking.of(proposal);
        var roster =
                ProposeRoster.solve(
                        asked.question(),
                        ProposeRoster.Effort.ofSeconds(proposal.seconds()),
                        1,
                        progress ->
                                telling.goOn(
                                        () ->
                                                Proposals.columns(
                                                        progress.done(), progress.missing())));
        var outcome = asking.worded(asked, roster);
        return new WorkLoops.Done(outcome, Proposals.columns(1, outcome.missing()));
    }
}
