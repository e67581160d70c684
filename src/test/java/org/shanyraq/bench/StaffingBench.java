package org.shanyraq.bench;

import java.util.List;
import java.util.Set;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.planning.staffing.PlainQueue;
import org.shanyraq.planning.staffing.ReferenceRows;
import org.shanyraq.planning.staffing.RosterWeeks;
import org.shanyraq.planning.staffing.roster.ProposeRoster;
import org.shanyraq.planning.staffing.simulation.Draws;
import org.shanyraq.planning.staffing.simulation.QueueSimulation;
import org.shanyraq.planning.staffing.simulation.TeamSimulation;
import org.shanyraq.planning.staffing.simulation.TeamSimulation.Kind;

/** Erlang's formulas against the reference rows, queues lived through, and a week's roster. */
final class StaffingBench {
    private static final long CONTACTS = 1_000_000;
    private static final long MOST_CONTACTS = 200_000_000;
    private static final double SCATTER = 0.008;
    private static final int OPERATORS = 60;

    /** Rows that a million contacts settle well enough. */
    private static final Set<String> ROUTED = Set.of("19", "33, 4", "33, 5");

    private static final double SEARCH = 12;

    private StaffingBench() {}

    static void run() {
        formulas();
        simulation();
        routing();
        roster();
    }

    private static void formulas() {
        var rows = ReferenceRows.all();
        double error = rows.stream().mapToDouble(ReferenceRows.Row::error).max().orElseThrow();
        Figures.print("staffing.erlang.rows", rows.size(), "values");
        Figures.print("staffing.erlang.max_error", error, "of the last digit");
    }

    /**
     * Each row lives through a million contacts and goes on until its own scatter is small: near
     * full load a million alone scatter by more than the error that is looked for.
     */
    private static void simulation() {
        double wait = 0;
        double level = 0;
        long least = Long.MAX_VALUE;
        long all = 0;
        for (var row : ReferenceRows.queues()) {
            var says = row.standing();
            var lived =
                    QueueSimulation.run(
                            row.load(),
                            row.agents(),
                            row.patience(),
                            row.within(),
                            CONTACTS,
                            SCATTER,
                            MOST_CONTACTS,
                            1);
            wait = Math.max(wait, Math.abs(lived.meanWait() / says.meanWait() - 1));
            level = Math.max(level, Math.abs(lived.answered() / says.answered() - 1));
            least = Math.min(least, lived.contacts());
            all += lived.contacts();
        }
        Figures.print("staffing.simulation.error", 100 * Math.max(wait, level), "%");
        Figures.print("staffing.simulation.error.wait", 100 * wait, "%");
        Figures.print("staffing.simulation.error.level", 100 * level, "%");
        Figures.print("staffing.simulation.rows", ReferenceRows.queues().size(), "queues");
        Figures.print("staffing.simulation.least", least, "contacts");
        Figures.print("staffing.simulation.all", all, "contacts");
    }

    /**
     * A million contacts answered by the function that routes real ones, and the very same ones by
     * the shortest queue there is: nobody may wait longer.
     */
    private static void routing() {
        double later = 0;
        double error = 0;
        for (var row : ReferenceRows.queues()) {
            if (!ROUTED.contains(row.what())) {
                continue;
            }
            var kinds = List.of(new Kind("ru", Urgency.ROUTINE, true, row.load(), row.patience()));
            var draws = Draws.of(kinds, (int) CONTACTS, 1);
            var team = TeamSimulation.alike(row.agents(), Set.of("kk", "ru"));
            var waits = TeamSimulation.waits(draws, kinds, team, 1, RuleSet.atFirst());
            later =
                    Math.max(
                            later,
                            PlainQueue.difference(waits, PlainQueue.waits(draws, row.agents())));
            var lived = TeamSimulation.sum(draws, waits, -1, row.within());
            var says = row.standing();
            error = Math.max(error, Math.abs(lived.meanWait() / says.meanWait() - 1));
            error = Math.max(error, Math.abs(lived.answered() / says.answered() - 1));
        }
        Figures.print("staffing.routing.delay", later, "s");
        Figures.print("staffing.routing.error", 100 * error, "%");
    }

    private static void roster() {
        var question = RosterWeeks.of(OPERATORS);
        long began = System.nanoTime();
        var roster =
                ProposeRoster.solve(
                        question, ProposeRoster.Effort.ofSeconds(SEARCH), 1, progress -> true);
        Figures.print("staffing.roster", (System.nanoTime() - began) / 1e9, "s");
        Figures.print("staffing.roster.broken", RosterWeeks.broken(question, roster), "rules");
        double needed = RosterWeeks.needed(question);
        Figures.print("staffing.roster.missing", 100 * roster.missing(question, 0) / needed, "%");
    }
}
