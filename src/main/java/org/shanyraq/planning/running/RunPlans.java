package org.shanyraq.planning.running;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.util.Locale;
import java.util.Map;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Unanswerable;
import org.shanyraq.planning.scenario.Lists;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.scenario.Scenarios;
import org.shanyraq.planning.scenario.TerrainOf;
import org.shanyraq.planning.work.Telling;
import org.shanyraq.planning.work.WorkLoops;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Works out one plan after another. */
@Configuration
class RunPlans {
    private final TerrainOf terrains;
    private final Lists lists;

    RunPlans(TerrainOf terrains, Lists lists) {
        this.terrains = terrains;
        this.lists = lists;
    }

    @Bean
    RecurringTask<Void> siting(WorkLoops loops, Scenarios scenarios) {
        return loops.job(
                "siting", PlanningActs.WORK_OUT, Scenarios.TABLE, scenarios::find, this::solve);
    }

    private WorkLoops.Done solve(Scenario scenario, Telling telling) {
        var wish = scenario.wish();
        lists.clear();
        try {
            var outcome =
                    SolveWish.solve(
                            wish,
                            terrains.of(wish),
                            terrains.version(wish),
                            progress -> telling.goOn(() -> columns(progress)));
            return new WorkLoops.Done(
                    outcome, Scenarios.columns(outcome.units(), outcome.value(), outcome.gap()));
        } catch (Unanswerable no) {
            throw new WorkLoops.Impossible(
                    no.reason().name().toLowerCase(Locale.ROOT),
                    Map.of("fault_number", no.number()));
        }
    }

    private static Map<String, ?> columns(Effort.Progress progress) {
        return Scenarios.columns(progress.units(), progress.cost(), progress.gap());
    }
}
