package org.shanyraq.planning.command;

import java.io.PrintStream;
import java.util.Locale;
import org.shanyraq.planning.staffing.erlang.Need;
import org.shanyraq.planning.staffing.erlang.Standing;
import org.shanyraq.planning.staffing.erlang.Unplannable;

/**
 * {@code staffing --calls N --per S --aht S --target P --within S [--patience S]}: the agents that
 * are needed, and what one fewer and one more would mean. Starts without Spring and without a
 * database.
 */
public final class Staffing {
    private static final int WRONG = 2;

    private final StaffingOptions options;
    private final PrintStream out;

    private Staffing(StaffingOptions options, PrintStream out) {
        this.options = options;
        this.out = out;
    }

    public static void main(String[] words) {
        System.exit(run(words, System.out, System.err));
    }

    /**
     * @return the exit status: 0, or 2 when the words are no question that has an answer
     */
    public static int run(String[] words, PrintStream out, PrintStream err) {
        try {
            new Staffing(StaffingOptions.read(words), out).answer();
            return 0;
        } catch (Unplannable wrong) {
            err.println(wrong.getMessage());
            err.println(StaffingOptions.USAGE);
            return WRONG;
        }
    }

    private void answer() {
        Need need = options.need();
        int agents = need.agents();
        line("load %.2f erlangs", need.load().erlangs());
        line(
                "model %s",
                need.patience().isPresent()
                        ? "Erlang A: who loses patience leaves"
                        : "Erlang C: nobody leaves");
        line("agents %d", agents);
        if (options.shrinkage() > 0) {
            line("rostered %d", Need.rostered(agents, options.shrinkage()));
        }
        out.println();
        heading();
        row("one fewer", agents - 1);
        row("needed", agents);
        row("one more", agents + 1);
    }

    private void heading() {
        var time = String.format(Locale.ROOT, "in %.0f s", options.need().goal().within());
        if (options.need().patience().isPresent()) {
            line(
                    "%-10s %7s %10s %10s %11s %10s %9s",
                    "", "agents", time, "of patient", "mean wait", "occupancy", "abandon");
        } else {
            line("%-10s %7s %10s %11s %10s", "", "agents", time, "mean wait", "occupancy");
        }
    }

    private void row(String name, int agents) {
        var standing = options.need().with(agents);
        if (standing.isPresent()) {
            print(name, standing.get());
        } else if (agents < 1) {
            line("%-10s %7d nobody answers", name, agents);
        } else {
            line("%-10s %7d cannot keep up: the queue grows for ever", name, agents);
        }
    }

    private void print(String name, Standing one) {
        if (options.need().patience().isPresent()) {
            line(
                    "%-10s %7d %8.1f %% %8.1f %% %9.1f s %8.1f %% %7.1f %%",
                    name,
                    one.agents(),
                    100 * one.answered(),
                    100 * one.answeredOfPatient(),
                    one.meanWait(),
                    100 * one.occupancy(),
                    100 * one.abandons());
        } else {
            line(
                    "%-10s %7d %8.1f %% %9.1f s %8.1f %%",
                    name,
                    one.agents(),
                    100 * one.answered(),
                    one.meanWait(),
                    100 * one.occupancy());
        }
    }

    private void line(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
    }
}
