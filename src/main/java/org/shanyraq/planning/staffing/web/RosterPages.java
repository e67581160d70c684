package org.shanyraq.planning.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.proposal.KeepProposals;
import org.shanyraq.planning.staffing.proposal.Proposal;
import org.shanyraq.planning.work.ProgressView;
import org.shanyraq.planning.work.WorkPages;
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
import org.springframework.web.bind.annotation.RequestMapping;

/** {@code /staffing/rosters}: a week's roster asked for, watched, stopped, kept and published. */
@Controller
@RequestMapping(RosterPages.ADDRESS)
public class RosterPages extends WorkPages<Proposal> {
    static final String ADDRESS = "/staffing/rosters";

    private static final int SHOWN = 20;
    private static final int USUAL_SECONDS = 15;
    private static final int MOST_SECONDS = 120;

    private final KeepProposals proposals;
    private final StaffRegister staff;
    private final Policy policy;
    private final StaffingMenu menu;
    private final Asked asked;

    RosterPages(
            KeepProposals proposals,
            StaffRegister staff,
            Policy policy,
            StaffingMenu menu,
            Asked asked) {
        super(ADDRESS, proposals);
        this.proposals = proposals;
        this.staff = staff;
        this.policy = policy;
        this.menu = menu;
        this.asked = asked;
    }

    /** The latest, and the form for the next. */
    public record RostersPage(List<Tab> tabs, List<Proposal> latest, Form form, String once) {}

    /** A finished one. */
    public record RosterPage(
            List<Tab> tabs,
            Proposal proposal,
            Proposal.Outcome outcome,
            List<String> days,
            List<PersonLine> people,
            List<Chart> charts,
            String hours,
            String languages) {}

    /** Somebody's week. */
    public record PersonLine(
            String name, List<String> spans, String hours, int nights, int weekends) {}

    @GetMapping
    Page list(Shell shell) {
        var next = asked.week("").plusWeeks(1);
        var form =
                Form.of(Map.of("week", next.toString(), "seconds", String.valueOf(USUAL_SECONDS)));
        return page(shell, form, UUID.randomUUID().toString());
    }

    private Page page(Shell shell, Form form, String once) {
        return Page.of(
                "planning/staffing/rosters",
                new RostersPage(menu.tabs(shell, "rosters"), proposals.latest(SHOWN), form, once));
    }

    @PostMapping
    Object ask(HttpServletRequest request, Shell shell) {
        policy.require(StaffingActs.SCHEDULE);
        var form = Form.typed(request);
        var week = week(form);
        int seconds = Asked.whole(form, "seconds", 1, MOST_SECONDS);
        if (form.hasErrors()) {
            return page(shell, form, form.value("once")).refused();
        }
        var id = Once.of(form.value("once"));
        proposals.ask(id, week, seconds);
        return "redirect:" + at(id);
    }

    private LocalDate week(Form form) {
        var day = asked.day(form.value("week"));
        var earliest = asked.today().minusWeeks(1);
        if (!day.toString().equals(form.value("week").strip())
                || day.isBefore(earliest)
                || day.isAfter(asked.today().plusWeeks(3))) {
            form.error("week", "staffing.roster.week.wrong");
        }
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }

    @Override
    protected Page page(Shell shell, Proposal proposal) {
        return proposal.outcome().isPresent()
                ? Page.of("planning/staffing/roster", roster(shell, proposal))
                : Page.of(
                        "planning/staffing/waiting",
                        new WaitingPage(
                                shell.t("staffing.roster.of", shell.date(proposal.week())),
                                menu.tabs(shell, "rosters"),
                                progress(shell, proposal)));
    }

    @PostMapping("/{id}/publish")
    String publish(@PathVariable UUID id) {
        var week = find(id).week();
        return proposals.publish(id)
                ? "redirect:/staffing/schedule?week=" + week
                : "redirect:" + at(id);
    }

    @Override
    protected ProgressView progress(Shell shell, Proposal proposal) {
        var missing = shell.words().number(proposal.missing() / 2.0, 1);
        return new ProgressView(
                at(proposal.id()),
                proposal.state(),
                shell.t("staffing.state." + proposal.state().code()),
                proposal.done(),
                proposal.done() > 0
                        ? List.of(shell.t("staffing.roster.missing", missing))
                        : List.of(),
                proposal.fault().map(code -> shell.t("staffing.fault." + code)),
                Optional.empty(),
                true);
    }

    private RosterPage roster(Shell shell, Proposal proposal) {
        var outcome = proposal.outcome().orElseThrow();
        var names =
                staff
                        .find(
                                outcome.people().stream()
                                        .map(one -> new StaffId(one.staff()))
                                        .toList())
                        .values()
                        .stream()
                        .collect(Collectors.toMap(one -> one.id().value(), StaffMember::name));
        var hours = outcome.people().stream().mapToDouble(Proposal.Person::hours);
        var spread = hours.summaryStatistics();
        return new RosterPage(
                menu.tabs(shell, "rosters"),
                proposal,
                outcome,
                Arrays.stream(DayOfWeek.values())
                        .map(day -> DayWords.shortDay(shell, day))
                        .toList(),
                outcome.people().stream()
                        .map(one -> line(shell, one, names.getOrDefault(one.staff(), "–")))
                        .toList(),
                charts(shell, outcome),
                DayWords.number(shell, spread.getMin())
                        + "–"
                        + DayWords.number(shell, spread.getMax()),
                languages(outcome));
    }

    private static PersonLine line(Shell shell, Proposal.Person one, String name) {
        return new PersonLine(
                name,
                one.spans(),
                DayWords.number(shell, one.hours()),
                one.nights(),
                one.weekends());
    }

    private static String languages(Proposal.Outcome outcome) {
        return outcome.missingByLanguage().stream()
                .map(
                        gap ->
                                Language.of(gap.language()).map(Language::ownName).orElse("–")
                                        + ": "
                                        + gap.missing())
                .collect(Collectors.joining(" · "));
    }

    private static List<Chart> charts(Shell shell, Proposal.Outcome outcome) {
        var labels = new ArrayList<String>();
        for (int slot = 0; slot < outcome.need().length; slot++) {
            labels.add(
                    DayWords.shortDay(shell, DayOfWeek.of(slot / 48 + 1))
                            + " "
                            + DayWords.time(slot % 48).substring(0, 2));
        }
        return List.of(
                new Chart(
                        shell.t("staffing.chart.cover"),
                        Chart.Kind.LINES,
                        labels,
                        List.of(
                                series(shell, "staffing.series.rostered", outcome.need()),
                                series(shell, "staffing.series.cover", outcome.cover()))));
    }

    private static Chart.Series series(Shell shell, String name, int[] values) {
        return new Chart.Series(
                shell.t(name), Arrays.stream(values).mapToObj(value -> (double) value).toList());
    }
}
