package org.shanyraq.planning.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.StaffMember;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.place.WorkingDays;
import org.shanyraq.planning.staffing.duty.KeepSchedule;
import org.shanyraq.planning.staffing.duty.Span;
import org.shanyraq.planning.staffing.duty.SpanText;
import org.shanyraq.planning.work.NoSuchWork;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Sheet;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staffing/schedule}: who works when, changed day by day. {@code /duties}: one's own. */
@Controller
public class SchedulePages {
    private static final int OWN_WEEKS = 4;

    private final KeepSchedule schedule;
    private final WorkingDays calendar;
    private final OutboundGate gate;
    private final StaffingMenu menu;
    private final Asked asked;

    SchedulePages(
            KeepSchedule schedule,
            WorkingDays calendar,
            OutboundGate gate,
            StaffingMenu menu,
            Asked asked) {
        this.schedule = schedule;
        this.calendar = calendar;
        this.gate = gate;
        this.menu = menu;
        this.asked = asked;
    }

    /** A week. */
    public record WeekPage(
            List<Tab> tabs,
            LocalDate monday,
            String title,
            List<Head> days,
            List<Person> people,
            boolean withheld) {}

    /** A day's head. */
    public record Head(String iso, String name, boolean holiday, boolean today) {}

    /** Somebody's week; each day's spans are worded. */
    public record Person(
            String id, String name, List<String> days, String hours, List<String> broken) {}

    /** One day of somebody. */
    public record DayPage(
            List<Tab> tabs, StaffMember member, LocalDate day, String title, Form form) {}

    /** One's own duties. */
    public record DutiesPage(List<OwnDay> days) {}

    /** A day of one's own. */
    public record OwnDay(String day, String spans, String hours, boolean holiday) {}

    @GetMapping("/staffing/schedule")
    Page week(@RequestParam(defaultValue = "") String week, Shell shell) {
        return Page.of("planning/staffing/schedule", page(asked.week(week), false, shell));
    }

    private WeekPage page(LocalDate monday, boolean withheld, Shell shell) {
        return new WeekPage(
                menu.tabs(shell, "schedule"),
                monday,
                shell.date(monday) + " – " + shell.date(monday.plusDays(6)),
                IntStream.range(0, 7).mapToObj(day -> head(monday.plusDays(day), shell)).toList(),
                schedule.week(monday).stream().map(line -> person(line, monday, shell)).toList(),
                withheld);
    }

    private Head head(LocalDate day, Shell shell) {
        return new Head(
                day.toString(),
                DayWords.shortDay(shell, day.getDayOfWeek()) + " " + day.getDayOfMonth(),
                calendar.isPublicHoliday(day),
                day.equals(asked.today()));
    }

    private static Person person(KeepSchedule.Line line, LocalDate monday, Shell shell) {
        return new Person(
                line.member().id().toString(),
                line.member().name(),
                IntStream.range(0, 7).mapToObj(day -> text(line.on(monday.plusDays(day)))).toList(),
                DayWords.number(shell, line.worked() / 60.0),
                line.broken().stream()
                        .map(rule -> shell.t("staffing.rule." + rule.code()))
                        .toList());
    }

    private static String text(List<Span> spans) {
        return spans.stream().map(Span::text).collect(Collectors.joining(", "));
    }

    @GetMapping("/staffing/schedule/{staff}/{day}")
    Page day(@PathVariable UUID staff, @PathVariable("day") String typed, Shell shell) {
        var member = schedule.operator(new StaffId(staff)).orElseThrow(NoSuchWork::new);
        var day = day(typed);
        var monday = asked.week(day.toString());
        var spans =
                schedule.week(monday).stream()
                        .filter(line -> line.member().id().equals(member.id()))
                        .findFirst()
                        .map(line -> text(line.on(day)))
                        .orElse("");
        return Page.of(
                "planning/staffing/schedule_day",
                dayPage(member, day, Form.of(Map.of("spans", spans)), shell));
    }

    private LocalDate day(String typed) {
        var day = asked.day(typed);
        if (!day.toString().equals(typed)) {
            throw new NoSuchWork();
        }
        return day;
    }

    private DayPage dayPage(StaffMember member, LocalDate day, Form form, Shell shell) {
        return new DayPage(
                menu.tabs(shell, "schedule"),
                member,
                day,
                shell.words().dayOfWeek(day.getDayOfWeek()) + ", " + shell.date(day),
                form);
    }

    @PostMapping("/staffing/schedule/{staff}/{day}")
    Object plan(
            @PathVariable UUID staff,
            @PathVariable("day") String typed,
            HttpServletRequest request,
            Shell shell) {
        var member = schedule.operator(new StaffId(staff)).orElseThrow(NoSuchWork::new);
        var day = day(typed);
        var form = Form.typed(request);
        try {
            var spans = SpanText.read(day, form.value("spans"));
            var answer = schedule.plan(member.id(), day, spans);
            if (answer instanceof KeepSchedule.Answer.Breaks breaks) {
                breaks.rules()
                        .forEach(rule -> form.error("spans", "staffing.breaks." + rule.code()));
            }
        } catch (SpanText.Unreadable wrong) {
            form.error("spans", "staffing.spans." + wrong.code(), wrong.about());
        }
        return form.hasErrors()
                ? Page.of("planning/staffing/schedule_day", dayPage(member, day, form, shell))
                        .refused()
                : "redirect:/staffing/schedule?week=" + asked.week(day.toString());
    }

    @GetMapping("/staffing/schedule/week.csv")
    Object csv(@RequestParam(defaultValue = "") String week, Shell shell) {
        return file(asked.week(week), "csv", shell);
    }

    @GetMapping("/staffing/schedule/week.xlsx")
    Object xlsx(@RequestParam(defaultValue = "") String week, Shell shell) {
        return file(asked.week(week), "xlsx", shell);
    }

    private Object file(LocalDate monday, String format, Shell shell) {
        var page = page(monday, true, shell);
        var headings = new ArrayList<String>();
        headings.add(shell.t("staffing.column.name"));
        page.days().forEach(day -> headings.add(day.iso()));
        headings.add(shell.t("staffing.column.hours"));
        var rows = new ArrayList<List<@Nullable Object>>();
        for (var person : page.people()) {
            var row = new ArrayList<@Nullable Object>();
            row.add(person.name());
            row.addAll(person.days());
            row.add(person.hours());
            rows.add(row);
        }
        var sheet = new Sheet("schedule-" + monday, headings, rows);
        var reader = Acting.staff().orElseThrow().id().thing();
        var verdict = gate.release(Item.export("schedule", sheet.said(), reader));
        return verdict instanceof Verdict.Released
                ? sheet.answer(format)
                : Page.of("planning/staffing/schedule", page).refused();
    }

    @GetMapping("/duties")
    Page own(Shell shell) {
        var today = asked.today();
        var byDay =
                schedule.own(today.minusDays(1), today.plusWeeks(OWN_WEEKS)).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Span::day, TreeMap::new, Collectors.toList()));
        var days =
                byDay.entrySet().stream()
                        .map(
                                one ->
                                        new OwnDay(
                                                shell.words().dayOfWeek(one.getKey().getDayOfWeek())
                                                        + ", "
                                                        + shell.date(one.getKey()),
                                                text(one.getValue()),
                                                hours(shell, one.getValue()),
                                                calendar.isPublicHoliday(one.getKey())))
                        .toList();
        return Page.of("planning/staffing/duties", new DutiesPage(days));
    }

    private static String hours(Shell shell, List<Span> spans) {
        return DayWords.number(
                shell, spans.stream().mapToLong(span -> span.length().toMinutes()).sum() / 60.0);
    }
}
