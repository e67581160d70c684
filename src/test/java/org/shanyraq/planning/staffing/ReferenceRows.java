package org.shanyraq.planning.staffing;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.shanyraq.planning.staffing.erlang.ErlangA;
import org.shanyraq.planning.staffing.erlang.ErlangB;
import org.shanyraq.planning.staffing.erlang.ErlangC;
import org.shanyraq.planning.staffing.erlang.Goal;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.erlang.Need;
import org.shanyraq.planning.staffing.erlang.Standing;

/**
 * The published rows of service-level mathematics, each with its value recomputed by hand to so
 * many digits, and what the program says. {@code docs/staffing.md} lists the values that were
 * published otherwise.
 */
public final class ReferenceRows {
    private static final Load SCHOOL = Load.of(400, 3600, 180);
    private static final Load LEAN = Load.of(350, 3600, 300);
    private static final Load NIGHT = Load.of(8, 3600, 900);

    private final List<Row> rows = new ArrayList<>();

    private ReferenceRows() {}

    /**
     * @param recomputed as it is printed, so that its last digit counts
     */
    public record Row(String what, String recomputed, double ours) {
        /** How far ours lies away, in units of the last digit printed. */
        public double error() {
            int point = recomputed.indexOf('.');
            int digits = point < 0 ? 0 : recomputed.length() - point - 1;
            return Math.abs(ours - Double.parseDouble(recomputed)) * Math.pow(10, digits);
        }
    }

    /** A row that can be simulated; without patience nobody leaves. */
    public record Queue(
            String what, Load load, int agents, double within, OptionalDouble patience) {
        public Standing standing() {
            return new Need(load, Goal.of(0.8, within), patience).with(agents).orElseThrow();
        }
    }

    public static List<Row> all() {
        var all = new ReferenceRows();
        all.handbook();
        all.school();
        all.lean();
        all.inverses();
        all.lines();
        all.impatient();
        all.house();
        return all.rows;
    }

    /** Rows of the table that are queues with agents. */
    public static List<Queue> queues() {
        var queues = new ArrayList<Queue>();
        queues.add(queue("2", Load.of(360, 1800, 240), 55, 15));
        for (int agents = 21; agents <= 28; agents++) {
            queues.add(queue("3-13, " + agents, SCHOOL, agents, 20));
        }
        for (int agents : new int[] {30, 31, 32, 33, 35}) {
            queues.add(queue("14-18, " + agents, LEAN, agents, 30));
        }
        queues.add(queue("19", Load.of(100, 1800, 180), 14, 20));
        queues.add(queue("20", Load.of(100, 1800, 180), 13, 20));
        queues.add(queue("21", Load.of(25, 900, 752), 28, 20));
        queues.add(queue("22", Load.of(35, 900, 752), 37, 20));
        queues.add(queue("23", Load.of(250, 3600, 330), 28, 30));
        queues.add(queue("24", Load.of(600, 3600, 120), 26, 20));
        queues.add(new Queue("30", new Load(0.8, 60), 50, 20, OptionalDouble.of(120)));
        queues.add(queue("31", new Load(0.8, 60), 50, 20));
        for (int agents = 3; agents <= 6; agents++) {
            queues.add(queue("33, " + agents, NIGHT, agents, 15));
        }
        queues.add(queue("34", Load.of(60, 3600, 900), 20, 20));
        return queues;
    }

    private static Queue queue(String what, Load load, int agents, double within) {
        return new Queue(what, load, agents, within, OptionalDouble.empty());
    }

    private void handbook() {
        var load = Load.of(360, 1800, 240);
        var queue = c(load, 55, 15);
        row("1 load", "48", load.erlangs());
        row("2 waits", "0.238701", queue.waits());
        row("2 in 15 s", "0.845883", queue.answered());
        row("2 mean wait", "8.184", queue.meanWait());
    }

    private void school() {
        String[] waits = {".7606", ".5679", ".4157", ".2981", ".2091", ".1434", ".0961", ".0628"};
        String[] delayed = {"180", "90", "60", "45", "36", "30", "25.7", "22.5"};
        String[] mean = {"136.9", "51.1", "24.9", "13.4", "7.5", "4.3", "2.5", "1.4"};
        String[] level = {".3193", ".5452", ".7021", ".8089", ".8800", ".9264", ".9559", ".9742"};
        for (int i = 0; i < waits.length; i++) {
            var queue = c(SCHOOL, 21 + i, 20);
            row(3 + i + " waits", waits[i], queue.waits());
            row("11 delayed, " + queue.agents(), delayed[i], queue.meanWaitOfWaiting());
            row("12 mean wait, " + queue.agents(), mean[i], queue.meanWait());
            row("13 in 20 s, " + queue.agents(), level[i], queue.answered());
        }
    }

    private void lean() {
        int[] agents = {30, 31, 32, 33, 35};
        String[] mean = {"298.1", "106.7", "53.7", "30.4", "11.2"};
        String[] level = {".2382", ".4569", ".6181", ".7353", ".8785"};
        String[] busy = {".9722", ".9409", ".9115", ".8838", ".8333"};
        for (int i = 0; i < agents.length; i++) {
            var queue = c(LEAN, agents[i], 30);
            row(14 + i + " mean wait", mean[i], queue.meanWait());
            row(14 + i + " in 30 s", level[i], queue.answered());
            row(14 + i + " occupancy", busy[i], queue.occupancy());
        }
    }

    private void inverses() {
        var office = Load.of(100, 1800, 180);
        row("19 agents", "14", agents(office, 0.8, 20));
        row("19 in 20 s", ".888350", c(office, 14, 20).answered());
        row("19 occupancy", ".7143", c(office, 14, 20).occupancy());
        row("19 rostered", "20", Need.rostered(14, 0.3));
        // The column says .795596; in fractions C(13, 10) is 0.285270453 and the level
        // 0.7955947884.
        row("20 in 20 s", ".795595", c(office, 13, 20).answered());
        var long25 = Load.of(25, 900, 752);
        row("21 agents", "28", agents(long25, 0.9, 20));
        row("21 with 28", ".9195", c(long25, 28, 20).answered());
        row("21 with 27", ".8776", c(long25, 27, 20).answered());
        row("22 in 20 s", ".904216", c(Load.of(35, 900, 752), 37, 20).answered());
        var uplift = Load.of(250, 3600, 330);
        row("23 agents", "28", agents(uplift, 0.8, 30));
        row("23 with 28", ".8569", c(uplift, 28, 30).answered());
        row("23 with 27", ".7822", c(uplift, 27, 30).answered());
        var circuits = Load.of(600, 3600, 120);
        row("24 circuits", "26", agents(circuits, 0.85, 0));
        row("24 waits", ".1434", c(circuits, 26, 20).waits());
        row("24 mean wait", "2.87", c(circuits, 26, 20).meanWait());
        row("25 waits", ".02495", c(circuits, 30, 20).waits());
    }

    private void lines() {
        row("26 blocking", ".0100", ErlangB.blocking(15, 8.108));
        row("27 lines", "11", ErlangB.lines(5.5, 0.03, 0.5));
        row("27 with 11", ".0150", ErlangB.blockingWithRetries(11, 5.5, 0.5));
        row("27 with 10", ".0315", ErlangB.blockingWithRetries(10, 5.5, 0.5));
        row("28 blocking", ".052603", ErlangB.blocking(30, 25));
        int[] lines = {1, 2, 5, 10, 20, 30, 50, 100};
        String[] loads = {
            ".0101", ".1526", "1.3608", "4.4612", "12.0306", "20.3373", "37.9014", "84.0642"
        };
        for (int i = 0; i < lines.length; i++) {
            row("29 load of " + lines[i], loads[i], ErlangB.carried(lines[i], 0.01));
        }
    }

    private void impatient() {
        var load = new Load(0.8, 60);
        var leaving = ErlangA.standing(load, 50, 120, 20);
        row("30 abandon", ".03091", leaving.abandons());
        row("30 mean wait", "3.709", leaving.meanWait());
        row("30 queue", "2.968", leaving.queue());
        row("30 occupancy", ".9303", leaving.occupancy());
        var staying = c(load, 50, 20);
        row("31 mean wait", "20.83", staying.meanWait());
        row("31 queue", "16.67", staying.queue());
        row("31 occupancy", ".96", staying.occupancy());
    }

    private void house() {
        row("32 C(1,1/2)", "0.500000000000", ErlangC.waiting(1, 0.5).orElseThrow());
        row("32 C(2,1)", "0.333333333333", ErlangC.waiting(2, 1).orElseThrow());
        row("32 C(3,2)", "0.444444444444", ErlangC.waiting(3, 2).orElseThrow());
        row("32 B(1,1)", "0.500000000000", ErlangB.blocking(1, 1));
        row("32 B(2,1)", "0.200000000000", ErlangB.blocking(2, 1));
        String[] level = {".5629", ".8318", ".9432", ".9831"};
        String[] mean = {"400", "78", "17.9", "4.1"};
        for (int i = 0; i < level.length; i++) {
            row("33 in 15 s, " + (3 + i), level[i], c(NIGHT, 3 + i, 15).answered());
            row("33 mean wait, " + (3 + i), mean[i], c(NIGHT, 3 + i, 15).meanWait());
        }
        var evening = Load.of(60, 3600, 900);
        row("34 80/20", "20", agents(evening, 0.8, 20));
        row("34 90/15", "21", agents(evening, 0.9, 15));
        row("34 95/20", "23", agents(evening, 0.95, 20));
    }

    private void row(String what, String recomputed, double ours) {
        rows.add(new Row(what, recomputed, ours));
    }

    private static Standing c(Load load, int agents, double within) {
        return ErlangC.standing(load, agents, within).orElseThrow();
    }

    private static int agents(Load load, double share, double within) {
        return new Need(load, Goal.of(share, within), OptionalDouble.empty()).agents();
    }
}
