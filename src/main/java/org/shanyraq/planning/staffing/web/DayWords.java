package org.shanyraq.planning.staffing.web;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.need.DayPlan;
import org.shanyraq.planning.staffing.need.HalfHour;
import org.shanyraq.planning.staffing.need.Mix;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Shell;

/** A day's plan in words and pictures. */
public final class DayWords {
    /** The begin of each half-hour. */
    static final List<String> TIMES =
            IntStream.range(0, History.DAY).mapToObj(DayWords::time).toList();

    private DayWords() {}

    /** One line of the table; every text is worded. */
    public record Line(
            String time,
            String expected,
            String needed,
            String rostered,
            String planned,
            boolean isShort,
            String now,
            String fewer,
            String more) {}

    static String time(int slot) {
        return LocalTime.MIDNIGHT.plusMinutes(30L * slot).toString();
    }

    static List<Line> lines(Shell shell, DayPlan plan) {
        return plan.halfHours().stream().map(one -> line(shell, one)).toList();
    }

    private static Line line(Shell shell, HalfHour one) {
        return new Line(
                time(one.slot()),
                number(shell, one.expected()) + "–" + number(shell, one.high()),
                shell.number(one.needed()),
                shell.number(one.rostered()),
                one.planned() == 0 ? "–" : one.planned() + " → " + one.present(),
                one.isShort(),
                mix(shell, one.now()),
                mix(shell, one.fewer()),
                mix(shell, one.more()));
    }

    static String shortDay(Shell shell, DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, shell.language().locale());
    }

    static String number(Shell shell, double value) {
        return shell.words().number(value, value < 10 ? 1 : 0);
    }

    static String percent(Shell shell, double share) {
        return shell.words().number(100 * share, 0) + " %";
    }

    /** Answered in time, mean wait, occupancy. */
    static String mix(Shell shell, Optional<Mix> mix) {
        return mix.map(
                        one ->
                                percent(shell, one.answered())
                                        + " · "
                                        + shell.t("staffing.seconds", number(shell, one.meanWait()))
                                        + " · "
                                        + percent(shell, one.occupancy()))
                .orElse("–");
    }

    static Chart people(Shell shell, DayPlan plan) {
        return new Chart(
                shell.t("staffing.chart.people"),
                Chart.Kind.LINES,
                TIMES,
                List.of(
                        series(shell, "staffing.series.rostered", plan, HalfHour::rostered),
                        series(shell, "staffing.series.planned", plan, HalfHour::planned)));
    }

    static Chart contacts(Shell shell, DayPlan plan) {
        return new Chart(
                shell.t("staffing.chart.contacts"),
                Chart.Kind.LINES,
                TIMES,
                List.of(
                        series(shell, "staffing.series.expected", plan, HalfHour::expected),
                        series(shell, "staffing.series.high", plan, HalfHour::high)));
    }

    static Chart.Series series(
            Shell shell, String name, DayPlan plan, ToDoubleFunction<HalfHour> value) {
        return new Chart.Series(
                shell.t(name),
                plan.halfHours().stream().map(one -> value.applyAsDouble(one)).toList());
    }
}
