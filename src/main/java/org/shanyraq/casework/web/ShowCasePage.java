package org.shanyraq.casework.web;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.casework.file.OpenedCase;
import org.shanyraq.casework.file.ShowCase;
import org.shanyraq.casework.file.WhoOpenedFile;
import org.shanyraq.ground.CaseId;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Templates;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A case on one page, and its summary on paper. */
@Controller
public class ShowCasePage {
    static final String LOOKS = "looks";

    private final ShowCase cases;
    private final WhoOpenedFile looks;
    private final Policy policy;
    private final Instruments instruments;
    private final Templates templates;
    private final OutboundGate gate;
    private final Clock clock;

    ShowCasePage(
            ShowCase cases,
            WhoOpenedFile looks,
            Policy policy,
            Instruments instruments,
            Templates templates,
            OutboundGate gate,
            Clock clock) {
        this.cases = cases;
        this.looks = looks;
        this.policy = policy;
        this.instruments = instruments;
        this.templates = templates;
        this.gate = gate;
        this.clock = clock;
    }

    @GetMapping("/case/{id}")
    Page show(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "story") String tab,
            @RequestParam(defaultValue = "") String after,
            Shell shell) {
        var opened = cases.show(new CaseId(id), shell.language());
        return Page.of("casework/case", page(opened, tab, after, shell));
    }

    @GetMapping("/case/{id}/print")
    Page print(@PathVariable UUID id, Shell shell) {
        var opened = cases.show(new CaseId(id), shell.language());
        var page = Page.of("casework/print", page(opened, "story", "", shell));
        var text = templates.render(page, shell).replaceAll("<[^>]*>", " ");
        var verdict = gate.release(Item.print("case_summary", text, opened.file().id().thing()));
        return verdict instanceof Verdict.Withheld withheld
                ? Page.of("casework/withheld", withheld).refused()
                : page;
    }

    private CasePage page(OpenedCase opened, String tab, String after, Shell shell) {
        var panel = tab.equals(LOOKS) ? looks(opened, after, shell) : panel(opened, tab, shell);
        return CasePage.of(
                opened,
                tab,
                panel,
                policy.mightAllow(CaseActs.ASSIGN),
                shell.words(),
                instruments,
                clock);
    }

    private String looks(OpenedCase opened, String after, Shell shell) {
        var id = opened.file().id();
        var page = new LooksPage("/case/" + id + "?tab=" + LOOKS, looks.of(id, Cursor.read(after)));
        return templates.render(Page.of("casework/looks", page), shell);
    }

    private String panel(OpenedCase opened, String tab, Shell shell) {
        return opened.panels().stream()
                .flatMap(shown -> shown.views().stream())
                .filter(view -> view.code().equals(tab))
                .findFirst()
                .map(CasePanel.View::content)
                .map(content -> templates.render(content, shell))
                .orElse("");
    }

    /** Who opened the file, as its template shows it. */
    public record LooksPage(String path, WhoOpenedFile.Looks looks) {
        private static final Duration AN_HOUR = Duration.ofHours(1);
        private static final Map<String, String> KINDS =
                Map.of(
                        "case.list", "listed",
                        "case.day", "listed",
                        "case.search", "searched",
                        "person.find", "searched",
                        "person.reveal", "revealed",
                        "person.history", "history",
                        "person.erase", "erased",
                        "case.trail", "looks",
                        "case.export_list", "left");

        /**
         * The same done again by the same person, one line.
         *
         * @param last the newest of them
         */
        public record Line(WhoOpenedFile.Look last, String kind, int times) {}

        public List<Line> lines() {
            var lines = new ArrayList<Line>();
            for (var look : looks.looks()) {
                int before = sameAgain(lines, look);
                if (before < 0) {
                    lines.add(new Line(look, kind(look), 1));
                } else {
                    var line = lines.get(before);
                    lines.set(before, new Line(line.last, line.kind, line.times + 1));
                }
            }
            return lines;
        }

        private static int sameAgain(List<Line> lines, WhoOpenedFile.Look look) {
            for (int i = lines.size() - 1; i >= 0; i--) {
                var line = lines.get(i);
                if (line.kind.equals(kind(look))
                        && line.last.actor().equals(look.actor())
                        && line.last.byGlass() == look.byGlass()) {
                    boolean within =
                            Duration.between(look.at(), line.last.at()).compareTo(AN_HOUR) < 0;
                    return within ? i : -1;
                }
            }
            return -1;
        }

        /** What was done, as a code for the words. */
        private static String kind(WhoOpenedFile.Look look) {
            var act = look.act();
            if (act.endsWith(".see")) {
                return "opened";
            }
            if (act.startsWith("outbound.")) {
                return "left";
            }
            if (act.startsWith("glass.")) {
                return "glass";
            }
            return KINDS.getOrDefault(act, "changed");
        }
    }
}
