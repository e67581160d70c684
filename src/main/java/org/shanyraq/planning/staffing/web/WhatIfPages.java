package org.shanyraq.planning.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.planning.staffing.need.Change;
import org.shanyraq.planning.staffing.need.DayPlan;
import org.shanyraq.planning.staffing.need.HalfHour;
import org.shanyraq.planning.staffing.need.Mix;
import org.shanyraq.planning.staffing.need.PlanDay;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staffing/what-if}: a day as it is planned, beside the same day when things differ. */
@Controller
public class WhatIfPages {
    private final PlanDay plans;
    private final StaffingMenu menu;
    private final Asked asked;

    WhatIfPages(PlanDay plans, StaffingMenu menu, Asked asked) {
        this.plans = plans;
        this.menu = menu;
        this.asked = asked;
    }

    /** Two plans side by side. */
    public record WhatIfPage(
            List<Tab> tabs,
            LocalDate day,
            String title,
            Form form,
            boolean known,
            List<Chart> charts,
            List<Beside> figures) {}

    /** One figure as it is planned and as it would be. */
    public record Beside(String name, String now, String then) {}

    @GetMapping("/staffing/what-if")
    Page show(
            @RequestParam(defaultValue = "") String day, HttpServletRequest request, Shell shell) {
        var date = asked.day(day);
        var base = plans.of(date, Change.NONE);
        var form = request.getParameter("volume") == null ? fresh(base) : Form.typed(request);
        var change = read(form);
        var then = form.hasErrors() ? base : plans.of(date, change);
        var page = Page.of("planning/staffing/what_if", page(shell, form, base, then));
        return form.hasErrors() ? page.refused() : page;
    }

    private WhatIfPage page(Shell shell, Form form, DayPlan base, DayPlan then) {
        boolean known = !base.halfHours().isEmpty();
        return new WhatIfPage(
                menu.tabs(shell, "what_if"),
                base.day(),
                shell.words().dayOfWeek(base.day().getDayOfWeek()) + ", " + shell.date(base.day()),
                form,
                known,
                known ? charts(shell, base, then) : List.of(),
                known ? figures(shell, base, then) : List.of());
    }

    private static Form fresh(DayPlan base) {
        Map<String, String> known = new HashMap<>();
        known.put("volume", "120");
        known.put("handling", "100");
        known.put("share", String.valueOf(Math.round(100 * base.aims().chat().goal().share())));
        known.put("within", String.valueOf(Math.round(base.aims().chat().goal().within())));
        known.put("concurrency", String.valueOf((int) base.aims().concurrency()));
        known.put("shrinkage", String.valueOf(Math.round(100 * base.aims().shrinkage())));
        return Form.of(known);
    }

    private static Change read(Form form) {
        return new Change(
                Asked.whole(form, "volume", 10, 1_000) / 100.0,
                Asked.whole(form, "handling", 10, 1_000) / 100.0,
                Asked.whole(form, "share", 1, 99) / 100.0,
                Asked.whole(form, "within", 0, 3_600),
                Asked.whole(form, "concurrency", 1, 6),
                Asked.whole(form, "shrinkage", 0, 80) / 100.0);
    }

    private static List<Chart> charts(Shell shell, DayPlan base, DayPlan then) {
        return List.of(
                new Chart(
                        shell.t("staffing.chart.beside"),
                        Chart.Kind.LINES,
                        DayWords.TIMES,
                        List.of(
                                DayWords.series(
                                        shell, "staffing.series.planned", base, HalfHour::planned),
                                DayWords.series(
                                        shell,
                                        "staffing.series.rostered",
                                        base,
                                        HalfHour::rostered),
                                DayWords.series(
                                        shell, "staffing.series.then", then, HalfHour::rostered))),
                new Chart(
                        shell.t("staffing.chart.answered"),
                        Chart.Kind.LINES,
                        DayWords.TIMES,
                        List.of(
                                DayWords.series(
                                        shell,
                                        "staffing.series.answered_now",
                                        base,
                                        WhatIfPages::answered),
                                DayWords.series(
                                        shell,
                                        "staffing.series.answered_then",
                                        then,
                                        WhatIfPages::answered))));
    }

    private static double answered(HalfHour one) {
        return 100 * one.now().map(Mix::answered).orElse(0.0);
    }

    private static List<Beside> figures(Shell shell, DayPlan base, DayPlan then) {
        return List.of(
                new Beside(
                        shell.t("staffing.fact.expected"),
                        DayWords.number(shell, base.expected()),
                        DayWords.number(shell, then.expected())),
                new Beside(shell.t("staffing.fact.hours"), hours(shell, base), hours(shell, then)),
                new Beside(
                        shell.t("staffing.fact.peak"),
                        shell.number(base.peak()),
                        shell.number(then.peak())),
                new Beside(
                        shell.t("staffing.fact.short"),
                        shell.number(base.shortOnes()),
                        shell.number(then.shortOnes())),
                new Beside(
                        shell.t("staffing.fact.answered"),
                        answered(shell, base),
                        answered(shell, then)));
    }

    private static String hours(Shell shell, DayPlan plan) {
        return shell.number(plan.halfHours().stream().mapToInt(HalfHour::rostered).sum() / 2);
    }

    private static String answered(Shell shell, DayPlan plan) {
        return plan.answered().isPresent()
                ? DayWords.percent(shell, plan.answered().getAsDouble())
                : "–";
    }
}
