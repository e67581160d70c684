package org.shanyraq.protection.web;

import java.util.UUID;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.outbound.Item;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.protection.LawPack;
import org.shanyraq.protection.LawPacks;
import org.shanyraq.protection.ListMeasures;
import org.shanyraq.web.Page;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Templates;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The notice that is put into her hands, by way of the outbound gate. */
@Controller
public class Notice {
    private final ListMeasures list;
    private final LawPacks packs;
    private final OutboundGate gate;
    private final Templates templates;

    Notice(ListMeasures list, LawPacks packs, OutboundGate gate, Templates templates) {
        this.list = list;
        this.packs = packs;
        this.gate = gate;
        this.templates = templates;
    }

    /** The notice for her: what he must not do, until when, whom to call. */
    @GetMapping("/case/{id}/order/{measure}/notice")
    Page notice(@PathVariable UUID id, @PathVariable UUID measure, Shell shell) {
        var opened =
                list.open(new CaseId(id), new MeasureId(measure))
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var survivor = opened.survivor();
        var pack = packs.named(opened.measure().pack());
        var notice =
                new NoticePage(
                        opened,
                        pack.map(p -> p.lawIn(shell.language().code())).orElse(""),
                        pack.flatMap(p -> p.measure(opened.measure().kind()))
                                .map(LawPack.Measure::article)
                                .orElse(""));
        var page = Page.of("protection/notice", notice);
        var text = templates.render(page, shell).replaceAll("<[^>]*>", " ");
        var about = new CaseId(id).thing();
        var item =
                survivor.map(card -> Item.handed(card.id(), "order_notice", text, about))
                        .orElseGet(() -> Item.print("order_notice", text, about));
        return gate.release(item) instanceof Verdict.Withheld withheld
                ? Page.of("protection/withheld", new WithheldPage(id.toString(), withheld))
                        .refused()
                : page;
    }

    /** The notice as its template shows it. */
    public record NoticePage(ListMeasures.Opened of, String law, String article) {}

    /** Why the notice stays. */
    public record WithheldPage(String caseId, Verdict.Withheld verdict) {}
}
