package org.shanyraq.planning.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.Role;
import org.shanyraq.planning.PlanningActs;
import org.shanyraq.planning.scenario.KeepPlans;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.scenario.Wish;
import org.shanyraq.planning.work.ProgressView;
import org.shanyraq.planning.work.WorkPages;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** {@code /plans}: asking for plans, watching them, reading, naming and sharing them. */
@Controller
@RequestMapping(PlanPages.ADDRESS)
public class PlanPages extends WorkPages<Scenario> {
    static final String ADDRESS = "/plans";

    private static final int SHOWN = 25;

    /** Fields that are folded away while nobody uses them. */
    private static final List<String> FURTHER =
            List.of(
                    "openings",
                    "floor",
                    "share",
                    "reached",
                    "beds",
                    "contacts",
                    "orders",
                    "travelled",
                    "units");

    private final KeepPlans plans;
    private final WishForm wishes;
    private final PlanViews views;
    private final Policy policy;

    PlanPages(KeepPlans plans, WishForm wishes, PlanViews views, Policy policy) {
        super(ADDRESS, plans);
        this.plans = plans;
        this.wishes = wishes;
        this.views = views;
        this.policy = policy;
    }

    /** The list; the next page begins after the last one shown. */
    public record PlansPage(List<PlanLine> lines, boolean makes, @Nullable String next) {}

    /** One of the list. */
    public record PlanLine(Scenario scenario, String aim, String result, boolean own) {}

    /** The form. */
    public record AskPage(Form form, String once, List<Choice> aims, List<Choice> lists) {
        /** Whether the further choices are in use, or wrong. */
        public boolean opened() {
            return FURTHER.stream()
                    .anyMatch(
                            field ->
                                    form.mistake(field).isPresent()
                                            || !Set.of("", "0").contains(form.value(field)));
        }
    }

    /** A plan that is not there yet. */
    public record WaitingPage(String name, ProgressView progress) {}

    @GetMapping
    Page list(@RequestParam(required = false) @Nullable UUID after, Shell shell) {
        var found = plans.latest(SHOWN + 1, after);
        var shown = found.subList(0, Math.min(SHOWN, found.size()));
        var next = found.size() > SHOWN ? shown.getLast().id().toString() : null;
        return Page.of(
                "planning/plans",
                new PlansPage(
                        shown.stream().map(one -> views.line(shell, one)).toList(),
                        policy.mightAllow(PlanningActs.MAKE),
                        next));
    }

    @GetMapping("/new")
    Page form(
            @RequestParam(required = false) @Nullable UUID like,
            @RequestParam(defaultValue = "false") boolean exactly,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            Shell shell) {
        policy.require(PlanningActs.MAKE);
        var model = like == null ? null : plans.find(like).orElse(null);
        var form = model == null ? wishes.fresh() : wishes.again(model, exactly, from, to);
        return ask(form, UUID.randomUUID(), shell);
    }

    @PostMapping
    Object ask(HttpServletRequest request, Shell shell) {
        policy.require(PlanningActs.MAKE);
        var form = Form.typed(request);
        var wish = wishes.read(form, shell.language());
        var id = Once.of(form.value("once"));
        if (wish.isEmpty()) {
            return ask(form, id, shell).refused();
        }
        plans.ask(id, form.value("name").strip(), wish.get());
        return "redirect:" + at(id);
    }

    private Page ask(Form form, UUID once, Shell shell) {
        var aims =
                Arrays.stream(Wish.Aim.values())
                        .map(aim -> Choice.of(aim.name(), shell.t("planning.aim." + aim.code())))
                        .toList();
        return Page.of("planning/ask", new AskPage(form, once.toString(), aims, wishes.lists()));
    }

    @Override
    protected Page page(Shell shell, Scenario scenario) {
        return scenario.outcome().isPresent()
                ? Page.of("planning/plan", views.plan(shell, scenario, describing(scenario)))
                : Page.of(
                        "planning/waiting",
                        new WaitingPage(scenario.name(), progress(shell, scenario)));
    }

    @PostMapping("/{id}/describe")
    Object describe(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String note,
            @RequestParam(defaultValue = "") List<String> shared,
            HttpServletRequest request,
            Shell shell) {
        var form = Form.typed(request);
        if (name.isBlank() || name.length() > 80) {
            form.error("name", "planning.form.name.wrong", 80);
        }
        if (note.length() > 4000) {
            form.error("note", "planning.form.note.wrong", 4000);
        }
        policy.require(PlanningActs.MAKE);
        var scenario = find(id);
        if (!form.hasErrors()
                && plans.describe(id, version, name.strip(), note.strip(), roles(shared))) {
            return "redirect:" + at(id);
        }
        if (scenario.outcome().isEmpty()) {
            return "redirect:" + at(id);
        }
        if (!form.hasErrors()) {
            form.error("name", "planning.describe.stale");
        }
        return Page.of("planning/plan", views.plan(shell, scenario, form)).refused();
    }

    private static Set<Role> roles(List<String> codes) {
        var roles = EnumSet.noneOf(Role.class);
        for (var role : PlanViews.READERS) {
            if (codes.contains(role.code())) {
                roles.add(role);
            }
        }
        return roles;
    }

    private static Form describing(Scenario scenario) {
        var known = new java.util.HashMap<String, String>();
        known.put("name", scenario.name());
        known.put("note", scenario.note());
        return Form.of(known);
    }

    @Override
    protected ProgressView progress(Shell shell, Scenario scenario) {
        double gap = scenario.progress().gap();
        var says = new ArrayList<String>();
        says.add(shell.t("planning.progress.units", scenario.progress().units()));
        if (gap < 1) {
            says.add(
                    shell.t(
                            "planning.progress.gap",
                            shell.words().number(100 * gap, gap < 0.001 ? 3 : 1)));
        }
        return new ProgressView(
                at(scenario.id()),
                scenario.state(),
                shell.t("planning.state." + scenario.state().code()),
                -1,
                says,
                scenario.fault().map(one -> shell.t("planning.fault." + one.code(), one.number())),
                Optional.of(ADDRESS + "/new?like=" + scenario.id()),
                isReader(scenario.owner()));
    }
}
