package org.shanyraq.casework.web;

import java.time.Clock;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.casework.OpenedCase;
import org.shanyraq.casework.ShowCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case on one page, and its summary on paper. */
@Controller
class ShowCasePage {
    private final ShowCase cases;
    private final Policy policy;
    private final Instruments instruments;
    private final Templates templates;
    private final OutboundGate gate;
    private final Clock clock;

    ShowCasePage(
            ShowCase cases,
            Policy policy,
            Instruments instruments,
            Templates templates,
            OutboundGate gate,
            Clock clock) {
        this.cases = cases;
        this.policy = policy;
        this.instruments = instruments;
        this.templates = templates;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/case/{id}")
    Page show(
            @PathVariable UUID id, @RequestParam(defaultValue = "story") String tab, Shell shell) {
        var opened = cases.show(new CaseId(id), shell.language());
        return Page.of("casework/case", page(opened, tab, shell));
    }

    @GetMapping("/case/{id}/print")
    Page print(@PathVariable UUID id, Shell shell) {
        var opened = cases.show(new CaseId(id), shell.language());
        var page = Page.of("casework/print", page(opened, "story", shell));
        var text = templates.render(page, shell).replaceAll("<[^>]*>", " ");
        var verdict = gate.release(Item.print("case_summary", text, opened.file().id().thing()));
        return verdict instanceof Verdict.Withheld withheld
                ? Page.of("casework/withheld", withheld).refused()
                : page;
    }

    private CasePage page(OpenedCase opened, String tab, Shell shell) {
        var panel =
                opened.panels().stream()
                        .flatMap(shown -> shown.views().stream())
                        .filter(view -> view.code().equals(tab))
                        .findFirst()
                        .map(CasePanel.View::content)
                        .map(content -> templates.render(content, shell))
                        .orElse("");
        return CasePage.of(
                opened,
                tab,
                panel,
                policy.mightAllow(CaseActs.ASSIGN),
                shell.words(),
                instruments,
                clock);
    }
}
