package org.shanyraq.contact.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.contact.queue.DryRuns;
import org.shanyraq.contact.queue.RoutingRules;
import org.shanyraq.contact.queue.RuleVersions;
import org.shanyraq.contact.routing.Flaw;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A supervisor writes the rules of routing, tries them on yesterday, and puts them in force. */
@Controller
@RequestMapping("/routing")
class RulesController {
    private final RuleVersions versions;
    private final DryRuns runs;
    private final RoutingRules inForce;
    private final StaffRegister register;

    RulesController(
            RuleVersions versions, DryRuns runs, RoutingRules inForce, StaffRegister register) {
        this.versions = versions;
        this.runs = runs;
        this.inForce = inForce;
        this.register = register;
    }

    @GetMapping
    Page list() {
        var all = versions.all();
        var names =
                register.find(
                        all.stream().map(RuleVersions.Version::madeBy).collect(Collectors.toSet()));
        return Page.of("contact/rules", new RulesPage(all, inForce.now(), names));
    }

    /** A form that begins with a version, or with what holds now. */
    @GetMapping("/new")
    Page draft(@RequestParam Optional<Integer> from) {
        versions.all();
        var rules =
                from.flatMap(versions::find)
                        .map(RuleVersions.Version::rules)
                        .orElseGet(inForce::now);
        return Page.of("contact/rules_form", new RulesPage.Draft(RulesForm.of(rules)));
    }

    @PostMapping
    Object write(HttpServletRequest request) {
        versions.all();
        var form = Form.typed(request);
        var rules = RulesForm.read(form);
        return rules.<Object>map(
                        read ->
                                "redirect:/routing/"
                                        + versions.write(read, form.value("why").strip()))
                .orElseGet(
                        () -> Page.of("contact/rules_form", new RulesPage.Draft(form)).refused());
    }

    @GetMapping("/{number}")
    Page show(@PathVariable int number, Wording words) {
        return page(version(number), false, words);
    }

    @PostMapping("/{number}/try")
    String tryOut(@PathVariable int number) {
        runs.ask(number);
        return "redirect:/routing/" + number;
    }

    /** The part of the page that moves while a dry run goes on. */
    @GetMapping("/{number}/try")
    Page progress(@PathVariable int number, Wording words) {
        return Page.of("contact/rules_run", one(version(number), false, words));
    }

    @PostMapping("/{number}/publish")
    Object publish(@PathVariable int number, Wording words) {
        var version = version(number);
        return versions.publish(number).isEmpty()
                ? "redirect:/routing"
                : page(version, true, words).refused();
    }

    private RuleVersions.Version version(int number) {
        return versions.find(number)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page page(RuleVersions.Version version, boolean refused, Wording words) {
        return Page.of("contact/rules_one", one(version, refused, words));
    }

    private RulesPage.One one(RuleVersions.Version version, boolean refused, Wording words) {
        List<Message> flaws =
                versions.check(version.rules()).stream().map(flaw -> words(flaw, words)).toList();
        var author = register.find(version.madeBy()).map(StaffMember::name).orElse("—");
        return new RulesPage.One(version, author, flaws, refused, runs.of(version.number()));
    }

    /** A flaw with its example. */
    private static Message words(Flaw flaw, Wording words) {
        return switch (flaw) {
            case Flaw.ReachesNobody(var urgency, var tongue, var topic) ->
                    Message.of(
                            "contact.rules.flaw.nobody",
                            words.t("web.urgency." + urgency.code()),
                            Tongues.name(words, tongue),
                            topic.map(skill -> words.t("contact.skill." + skill.code()))
                                    .orElse("—"));
            case Flaw.Starves(var urgency, var by, var waited, var overtaken) ->
                    Message.of(
                            "contact.rules.flaw.starves",
                            words.t("web.urgency." + urgency.code()),
                            waited.toMinutes(),
                            overtaken,
                            words.t("web.urgency." + by.code()));
            case Flaw.OpensTooLate(var urgency, var ring, var opens, var limit) ->
                    Message.of(
                            "contact.rules.flaw.late",
                            words.t("web.urgency." + urgency.code()),
                            words.t("contact.ring." + ring.code()),
                            opens.toSeconds(),
                            limit.toMinutes());
            case Flaw.Circle(var round) ->
                    Message.of(
                            "contact.rules.flaw.circle",
                            round.stream()
                                    .map(skill -> words.t("contact.skill." + skill.code()))
                                    .collect(Collectors.joining(" → ")));
        };
    }
}
