package org.shanyraq.planning.staffing.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.planning.staffing.need.Aims;
import org.shanyraq.planning.staffing.need.Change;
import org.shanyraq.planning.staffing.need.DayPlan;
import org.shanyraq.planning.staffing.need.HalfHour;
import org.shanyraq.planning.staffing.need.Mix;
import org.shanyraq.planning.staffing.need.PlanDay;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Page;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staffing}: a day by half-hour, and what one fewer or one more would mean. */
@Controller
public class NeedPages {
    private final PlanDay plans;
    private final StaffingMenu menu;
    private final Asked asked;

    NeedPages(PlanDay plans, StaffingMenu menu, Asked asked) {
        this.plans = plans;
        this.menu = menu;
        this.asked = asked;
    }

    /** A day. */
    public record NeedPage(
            List<Tab> tabs,
            LocalDate day,
            String title,
            DayPlan plan,
            String answered,
            String worst,
            List<DayWords.Line> lines,
            List<Chart> charts,
            List<String> aims) {}

    @GetMapping("/staffing")
    Page show(@RequestParam(defaultValue = "") String day, Shell shell) {
        var plan = plans.of(asked.day(day), Change.NONE);
        var words = shell.words();
        return Page.of(
                "planning/staffing/need",
                new NeedPage(
                        menu.tabs(shell, "need"),
                        plan.day(),
                        words.dayOfWeek(plan.day().getDayOfWeek()) + ", " + shell.date(plan.day()),
                        plan,
                        plan.answered().isPresent()
                                ? DayWords.percent(shell, plan.answered().getAsDouble())
                                : "–",
                        plan.worst().map(one -> worst(shell, one)).orElse(""),
                        DayWords.lines(shell, plan),
                        plan.halfHours().isEmpty()
                                ? List.of()
                                : List.of(
                                        DayWords.people(shell, plan),
                                        DayWords.contacts(shell, plan)),
                        aims(shell, plan)));
    }

    private static String worst(Shell shell, HalfHour one) {
        return shell.t("staffing.worst", DayWords.time(one.slot()), one.needed() - one.present());
    }

    private static List<String> aims(Shell shell, DayPlan plan) {
        var aims = plan.aims();
        return List.of(
                aim(shell, "staffing.aim.voice", aims.voice()),
                aim(shell, "staffing.aim.chat", aims.chat()),
                shell.t(
                        "staffing.aim.rest",
                        DayWords.number(shell, aims.concurrency()),
                        DayWords.percent(shell, aims.chat().goal().occupancy()),
                        DayWords.percent(shell, aims.shrinkage()),
                        DayWords.percent(shell, aims.percentile())));
    }

    private static String aim(Shell shell, String key, Aims.Aim aim) {
        return shell.t(
                key,
                DayWords.percent(shell, aim.goal().share()),
                DayWords.number(shell, aim.goal().within()),
                shell.words().number(aim.handling() / 60, 1),
                shell.words().number(aim.patience() / 60, 1));
    }

    @GetMapping("/staffing/day.csv")
    ResponseEntity<byte[]> csv(@RequestParam(defaultValue = "") String day, Shell shell) {
        return sheet(asked.day(day), shell).answer("csv");
    }

    @GetMapping("/staffing/day.xlsx")
    ResponseEntity<byte[]> xlsx(@RequestParam(defaultValue = "") String day, Shell shell) {
        return sheet(asked.day(day), shell).answer("xlsx");
    }

    /** Figures of nobody: they need not pass the gate for persons. */
    private Sheet sheet(LocalDate day, Shell shell) {
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var one : plans.of(day, Change.NONE).halfHours()) {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(DayWords.time(one.slot()));
            cells.add(Math.round(one.expected() * 100) / 100.0);
            cells.add(Math.round(one.high() * 100) / 100.0);
            cells.add(one.needed());
            cells.add(one.rostered());
            cells.add(one.planned());
            cells.add(one.present());
            for (var mix : List.of(one.now(), one.fewer(), one.more())) {
                cells.add(mix.map(Mix::answered).map(NeedPages::rounded).orElse(null));
                cells.add(mix.map(Mix::meanWait).map(NeedPages::rounded).orElse(null));
            }
            rows.add(cells);
        }
        return new Sheet("staffing-" + day, headings(shell), rows);
    }

    private static double rounded(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    private static List<String> headings(Shell shell) {
        var headings = new ArrayList<String>();
        for (var key :
                List.of(
                        "staffing.column.time",
                        "staffing.series.expected",
                        "staffing.series.high",
                        "staffing.column.needed",
                        "staffing.column.rostered",
                        "staffing.column.planned",
                        "staffing.column.present")) {
            headings.add(shell.t(key));
        }
        for (var key :
                List.of("staffing.column.now", "staffing.column.fewer", "staffing.column.more")) {
            headings.add(shell.t(key) + ": " + shell.t("staffing.file.answered"));
            headings.add(shell.t(key) + ": " + shell.t("staffing.file.wait"));
        }
        return headings;
    }
}
