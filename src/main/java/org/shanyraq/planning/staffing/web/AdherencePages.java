package org.shanyraq.planning.staffing.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.planning.staffing.duty.Kept;
import org.shanyraq.planning.staffing.duty.SeeAdherence;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staffing/adherence}: a day as it was planned and as it was. */
@Controller
public class AdherencePages {
    private static final double WIDTH = 480;
    private static final double DAY_MINUTES = 1_440;
    private static final double WELL = 0.9;

    private final SeeAdherence adherence;
    private final StaffingMenu menu;
    private final Asked asked;

    AdherencePages(SeeAdherence adherence, StaffingMenu menu, Asked asked) {
        this.adherence = adherence;
        this.menu = menu;
        this.asked = asked;
    }

    /** A day. */
    public record AdherencePage(
            List<Tab> tabs, LocalDate day, String title, String all, List<Line> lines) {}

    /** Somebody's day. */
    public record Line(
            String name,
            String share,
            boolean well,
            String planned,
            String atDesk,
            String onBreak,
            String late,
            String beyond,
            String says,
            List<Bar> bars) {}

    /** A stretch in a picture that is 480 wide and 26 high: the plan above, what was below. */
    public record Bar(String x, String width, int y, String kind) {}

    @GetMapping("/staffing/adherence")
    Page show(@RequestParam(defaultValue = "") String day, Shell shell) {
        var date = asked.day(day);
        var kept = adherence.of(date);
        long planned = kept.stream().mapToLong(Kept::planned).sum();
        long there = kept.stream().mapToLong(one -> one.atDesk() + one.onBreak()).sum();
        return Page.of(
                "planning/staffing/adherence",
                new AdherencePage(
                        menu.tabs(shell, "adherence"),
                        date,
                        shell.words().dayOfWeek(date.getDayOfWeek()) + ", " + shell.date(date),
                        planned > 0 ? DayWords.percent(shell, (double) there / planned) : "–",
                        kept.stream().map(one -> line(shell, one, date)).toList()));
    }

    private static Line line(Shell shell, Kept kept, LocalDate day) {
        var share = kept.adherence();
        var bars = new ArrayList<Bar>();
        kept.plan().forEach(one -> bars.add(bar(one, day, 2)));
        kept.was().forEach(one -> bars.add(bar(one, day, 14)));
        return new Line(
                kept.member().name(),
                share.isPresent() ? DayWords.percent(shell, share.getAsDouble()) : "–",
                share.orElse(1) >= WELL,
                span(shell, kept.planned()),
                span(shell, kept.atDesk()),
                span(shell, kept.onBreak()),
                span(shell, kept.late()),
                span(shell, kept.beyond()),
                shell.t(
                        "staffing.adherence.says",
                        kept.member().name(),
                        span(shell, kept.planned()),
                        span(shell, kept.atDesk())),
                bars);
    }

    private static String span(Shell shell, long minutes) {
        return minutes <= 0 ? "–" : shell.span(Duration.ofMinutes(minutes));
    }

    private static Bar bar(Kept.Stretch one, LocalDate day, int y) {
        var begin = day.atStartOfDay(DatedSettings.ZONE).toInstant();
        double from = minutes(begin, one.from());
        double to = minutes(begin, one.until());
        return new Bar(
                text(from / DAY_MINUTES * WIDTH),
                text(Math.max(1, (to - from) / DAY_MINUTES * WIDTH)),
                y,
                one.state());
    }

    private static double minutes(Instant begin, Instant at) {
        return Duration.between(begin, at).toMinutes();
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
