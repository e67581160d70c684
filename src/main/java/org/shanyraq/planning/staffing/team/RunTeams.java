package org.shanyraq.planning.staffing.team;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.Map;
import org.shanyraq.contact.RulesInForce;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.work.Telling;
import org.shanyraq.planning.work.WorkLoops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lives through one team after another, with the rules in force. */
@Configuration
class RunTeams {
    private final RulesInForce rules;

    RunTeams(RulesInForce rules) {
        this.rules = rules;
    }

    @Bean
    RecurringTask<Void> team(WorkLoops loops, TeamRuns runs) {
        return loops.job("team", StaffingActs.LIVE, TeamRuns.TABLE, runs::find, this::live);
    }

    private WorkLoops.Done live(TeamRun run, Telling telling) {
        var outcome =
                LiveTeam.of(
                        run.question(),
                        rules.now(),
                        done -> telling.goOn(() -> Map.of("done", done)));
        return new WorkLoops.Done(outcome, Map.of("done", 1));
    }
}
