package org.shanyraq.planning.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Language;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.need.Change;
import org.shanyraq.planning.staffing.need.DayPlan;
import org.shanyraq.planning.staffing.need.HalfHour;
import org.shanyraq.planning.staffing.need.PlanDay;
import org.shanyraq.planning.staffing.outlook.Forecast;
import org.shanyraq.planning.staffing.outlook.Forecasts;
import org.shanyraq.planning.staffing.outlook.SpecialDays;
import org.shanyraq.planning.staffing.outlook.SpecialDays.SpecialDay;
import org.shanyraq.web.Chart;
import org.shanyraq.web.Form;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** {@code /staffing/forecast}: what is expected, how well it was foretold before, special days. */
@Controller
public class ForecastPages {
    private static final int DAYS = 14;
    private static final int LONGEST_REASON = 300;

    private final Forecasts forecasts;
    private final SpecialDays special;
    private final PlanDay plans;
    private final Policy policy;
    private final StaffingMenu menu;
    private final Asked asked;

    ForecastPages(
            Forecasts forecasts,
            SpecialDays special,
            PlanDay plans,
            Policy policy,
            StaffingMenu menu,
            Asked asked) {
        this.forecasts = forecasts;
        this.special = special;
        this.plans = plans;
        this.policy = policy;
        this.menu = menu;
        this.asked = asked;
    }

    /** The coming fortnight. */
    public record ForecastPage(
            List<Tab> tabs,
            boolean may,
            Optional<Forecast> forecast,
            List<Chart> charts,
            List<DayLine> days,
            List<SeriesLine> series,
            List<SpecialDay> special,
            Form form,
            String once) {}

    /** A day; its address is its plan. */
    public record DayLine(
            String iso, String name, String expected, int peak, long gaps, String why) {}

    /** A channel in a language; {@code verdict} is a code. */
    public record SeriesLine(
            String name,
            String daily,
            String verdict,
            String average,
            String smoothing,
            String bias) {}

    @GetMapping("/staffing/forecast")
    Page show(Shell shell) {
        return page(shell, Form.empty(), UUID.randomUUID().toString());
    }

    @PostMapping("/staffing/forecast")
    String anew() {
        forecasts.makeAnew();
        return "redirect:/staffing/forecast";
    }

    @PostMapping("/staffing/special-days")
    Object say(HttpServletRequest request, Shell shell) {
        policy.require(StaffingActs.FORETELL);
        var form = Form.typed(request);
        var day = day(form);
        double factor = factor(form);
        var reason = form.value("reason").strip();
        if (reason.length() < 3 || reason.length() > LONGEST_REASON) {
            form.error("reason", "staffing.special.reason.wrong", LONGEST_REASON);
        }
        if (day.isEmpty() || form.hasErrors()) {
            return page(shell, form, form.value("once")).refused();
        }
        special.say(Once.of(form.value("once")), day.get(), factor, reason);
        return "redirect:/staffing/forecast";
    }

    @PostMapping("/staffing/special-days/{id}/remove")
    String takeBack(@PathVariable UUID id) {
        special.takeBack(id);
        return "redirect:/staffing/forecast";
    }

    private Optional<LocalDate> day(Form form) {
        try {
            var day = LocalDate.parse(form.value("day").strip());
            if (!day.isBefore(asked.today().minusYears(2))
                    && !day.isAfter(asked.today().plusYears(2))) {
                return Optional.of(day);
            }
        } catch (DateTimeException noDay) {
            // said below
        }
        form.error("day", "staffing.special.day.wrong");
        return Optional.empty();
    }

    private static double factor(Form form) {
        try {
            int percent = Integer.parseInt(form.value("percent").strip());
            if (percent >= 5 && percent <= 2_000) {
                return percent / 100.0;
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        form.error("percent", "staffing.special.percent.wrong", 5, 2_000);
        return 1;
    }

    private Page page(Shell shell, Form form, String once) {
        var forecast = forecasts.latest();
        var days = plans.days(asked.today(), DAYS, Change.NONE);
        return Page.of(
                "planning/staffing/forecast",
                new ForecastPage(
                        menu.tabs(shell, "forecast"),
                        policy.mightAllow(StaffingActs.FORETELL),
                        forecast,
                        forecast.map(one -> charts(shell, days)).orElse(List.of()),
                        days.stream().map(day -> line(shell, day)).toList(),
                        forecast.map(
                                        one ->
                                                one.series().stream()
                                                        .map(series -> line(shell, series))
                                                        .toList())
                                .orElse(List.of()),
                        special.known(asked.today()),
                        form,
                        once));
    }

    private static List<Chart> charts(Shell shell, List<DayPlan> days) {
        var names = days.stream().map(day -> shortDay(shell, day.day())).toList();
        var sums = days.stream().map(DayPlan::expected).toList();
        var high =
                days.stream()
                        .map(day -> day.halfHours().stream().mapToDouble(HalfHour::high).sum())
                        .toList();
        var times = new ArrayList<String>();
        var week = new ArrayList<Double>();
        for (var day : days.subList(0, Math.min(7, days.size()))) {
            for (var one : day.halfHours()) {
                times.add(shortDay(shell, day.day()));
                week.add(one.expected());
            }
        }
        return List.of(
                new Chart(
                        shell.t("staffing.chart.days"),
                        Chart.Kind.BARS,
                        names,
                        List.of(
                                new Chart.Series(shell.t("staffing.series.expected"), sums),
                                new Chart.Series(shell.t("staffing.series.high"), high))),
                new Chart(
                        shell.t("staffing.chart.week"),
                        Chart.Kind.LINES,
                        times,
                        List.of(new Chart.Series(shell.t("staffing.series.expected"), week))));
    }

    private static String shortDay(Shell shell, LocalDate day) {
        return day.getDayOfMonth() + "." + String.format("%02d", day.getMonthValue());
    }

    private static DayLine line(Shell shell, DayPlan day) {
        var why = new ArrayList<String>();
        if (day.holiday()) {
            why.add(shell.t("staffing.holiday"));
        }
        day.special()
                .forEach(
                        one ->
                                why.add(
                                        DayWords.percent(shell, one.factor())
                                                + ": "
                                                + one.reason()));
        return new DayLine(
                day.day().toString(),
                shell.words().dayOfWeek(day.day().getDayOfWeek()) + ", " + shell.date(day.day()),
                DayWords.number(shell, day.expected()),
                day.peak(),
                day.shortOnes(),
                String.join("; ", why));
    }

    private static SeriesLine line(Shell shell, Forecast.Series series) {
        double sum = 0;
        for (double one : series.means()) {
            sum += one;
        }
        var language = Language.of(series.language()).map(Language::ownName).orElse("–");
        boolean tried = series.isTried();
        double bias = series.isRefused() ? series.averageBias() : series.smoothingBias();
        return new SeriesLine(
                channel(shell, series.channel()) + ", " + language,
                DayWords.number(shell, sum * History.DAY / series.means().length),
                !tried ? "short" : series.isRefused() ? "refused" : "taken",
                tried ? error(shell, series.average()) : "–",
                tried ? error(shell, series.smoothing()) : "–",
                tried ? (bias > 0 ? "+" : "") + error(shell, bias) : "–");
    }

    private static String error(Shell shell, double share) {
        return shell.words().number(100 * share, 1) + " %";
    }

    private static String channel(Shell shell, String code) {
        var key = "contact.channel." + code;
        return shell.words().knows(key)
                ? shell.t(key)
                : shell.t("staffing.work." + Work.CHAT.code());
    }
}
