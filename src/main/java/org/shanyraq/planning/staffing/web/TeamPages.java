package org.shanyraq.planning.staffing.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.team.Crew;
import org.shanyraq.planning.staffing.team.KeepTeams;
import org.shanyraq.planning.staffing.team.PlannedTeam;
import org.shanyraq.planning.staffing.team.TeamQuestion;
import org.shanyraq.planning.staffing.team.TeamRun;
import org.shanyraq.planning.work.ProgressView;
import org.shanyraq.planning.work.WorkPages;
import org.shanyraq.web.Form;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Tab;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /staffing/simulation}: a team as it is planned and as it is supposed, lived through. */
@Controller
@RequestMapping(TeamPages.ADDRESS)
public class TeamPages extends WorkPages<TeamRun> {
    static final String ADDRESS = "/staffing/simulation";

    private static final int SHOWN = 20;
    private static final int MOST_PEOPLE = 200;

    private final KeepTeams teams;
    private final PlannedTeam planned;
    private final Policy policy;
    private final StaffingMenu menu;
    private final Asked asked;

    TeamPages(KeepTeams teams, PlannedTeam planned, Policy policy, StaffingMenu menu, Asked asked) {
        super(ADDRESS, teams);
        this.teams = teams;
        this.planned = planned;
        this.policy = policy;
        this.menu = menu;
        this.asked = asked;
    }

    /**
     * The form, and what was asked lately.
     *
     * @param expected what the half-hour is planned with, worded; absent where nothing is foretold
     */
    public record TeamsPage(
            List<Tab> tabs,
            LocalDate day,
            int slot,
            List<String> times,
            Optional<String> expected,
            Form form,
            String once,
            List<RunLine> latest) {}

    /** One of the latest. */
    public record RunLine(TeamRun run, String title, String asked) {}

    @GetMapping
    Page form(
            @RequestParam(defaultValue = "") String day,
            @RequestParam(required = false) @Nullable Integer slot,
            Shell shell) {
        policy.require(StaffingActs.SUPPOSE);
        var date = asked.day(day);
        int at = slot == null || slot < 0 || slot >= History.DAY ? asked.slot() : slot;
        var question = planned.of(date, at);
        var form = question.map(TeamPages::fresh).orElseGet(Form::empty);
        return page(shell, date, at, question, form, UUID.randomUUID().toString());
    }

    private Page page(
            Shell shell,
            LocalDate day,
            int slot,
            Optional<TeamQuestion> question,
            Form form,
            String once) {
        return Page.of(
                "planning/staffing/teams",
                new TeamsPage(
                        menu.tabs(shell, "simulation"),
                        day,
                        slot,
                        DayWords.TIMES,
                        question.map(one -> TeamWords.expected(shell, one)),
                        form,
                        once,
                        teams.latest(SHOWN).stream()
                                .map(
                                        run ->
                                                new RunLine(
                                                        run,
                                                        TeamWords.title(shell, run.question()),
                                                        TeamWords.supposed(
                                                                shell, run.question().asked())))
                                .toList()));
    }

    private static Form fresh(TeamQuestion question) {
        var now = question.planned();
        Map<String, String> known = new HashMap<>();
        known.put("both", String.valueOf(now.crew().both()));
        known.put("kazakh", String.valueOf(now.crew().kazakh()));
        known.put("russian", String.valueOf(now.crew().russian()));
        known.put("concurrency", String.valueOf(now.concurrency()));
        known.put("patience", String.valueOf(now.patience()));
        known.put("volume", String.valueOf(now.volume()));
        known.put("emergencies", String.valueOf(question.emergencies()));
        return Form.of(known);
    }

    @PostMapping
    Object ask(HttpServletRequest request, Shell shell) {
        policy.require(StaffingActs.SUPPOSE);
        var form = Form.typed(request);
        var day = asked.day(form.value("day"));
        int slot = Asked.whole(form, "slot", 0, History.DAY - 1);
        var question = planned.of(day, slot);
        var supposed = supposed(form);
        int emergencies = Asked.whole(form, "emergencies", 0, 100);
        if (form.hasErrors() || question.isEmpty()) {
            return page(shell, day, slot, question, form, form.value("once")).refused();
        }
        var id = Once.of(form.value("once"));
        var plan = question.get();
        teams.ask(
                id,
                new TeamQuestion(
                        day,
                        slot,
                        plan.streams(),
                        emergencies,
                        plan.planned(),
                        plan.scheduled(),
                        supposed));
        return "redirect:" + at(id);
    }

    private static TeamQuestion.Supposed supposed(Form form) {
        var crew =
                new Crew(
                        Asked.whole(form, "both", 0, MOST_PEOPLE),
                        Asked.whole(form, "kazakh", 0, MOST_PEOPLE),
                        Asked.whole(form, "russian", 0, MOST_PEOPLE));
        if (crew.people() == 0) {
            form.error("both", "staffing.team.nobody");
        }
        return new TeamQuestion.Supposed(
                crew,
                Asked.whole(form, "concurrency", 1, 6),
                Asked.whole(form, "patience", 5, 3_600),
                Asked.whole(form, "volume", 10, 1_000));
    }

    @Override
    protected Page page(Shell shell, TeamRun run) {
        var tabs = menu.tabs(shell, "simulation");
        return run.outcome().isPresent()
                ? Page.of(
                        "planning/staffing/team",
                        TeamWords.page(shell, tabs, run, isReader(run.owner())))
                : Page.of(
                        "planning/staffing/waiting",
                        new WaitingPage(
                                TeamWords.title(shell, run.question()),
                                tabs,
                                progress(shell, run)));
    }

    @Override
    protected ProgressView progress(Shell shell, TeamRun run) {
        return new ProgressView(
                at(run.id()),
                run.state(),
                shell.t("staffing.team.state." + run.state().code()),
                run.done(),
                List.of(TeamWords.supposed(shell, run.question().asked())),
                run.fault().map(code -> shell.t("staffing.fault." + code)),
                Optional.empty(),
                isReader(run.owner()));
    }
}
