package org.shanyraq.casework.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.casework.AssignCase;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CloseCase;
import org.shanyraq.casework.ListCases;
import org.shanyraq.casework.ShowCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Giving a case to a worker, letting a colleague join, closing and opening it again. */
@Controller
public class AssignPages {
    private final ShowCase cases;
    private final ListCases list;
    private final AssignCase assign;
    private final CloseCase close;

    AssignPages(ShowCase cases, ListCases list, AssignCase assign, CloseCase close) {
        this.cases = cases;
        this.list = list;
        this.assign = assign;
        this.close = close;
    }

    @GetMapping("/case/{id}/assign")
    Page form(@PathVariable UUID id, Wording words) {
        return assignPage(id, Form.empty(), words);
    }

    @PostMapping("/case/{id}/assign")
    Object give(
            @PathVariable UUID id,
            @RequestParam UUID worker,
            @RequestParam int version,
            @RequestParam(defaultValue = "lead") String as,
            Wording words) {
        var outcome =
                as.equals("join")
                        ? assign.join(new CaseId(id), new StaffId(worker))
                        : assign.assign(new CaseId(id), new StaffId(worker), version);
        if (outcome == AssignCase.Outcome.DONE) {
            return "redirect:/case/" + id;
        }
        var form = Form.of(java.util.Map.of("worker", worker.toString(), "as", as));
        form.error(Message.of("casework.assign." + outcome.code()));
        var page = assignPage(id, form, words);
        return outcome == AssignCase.Outcome.STALE ? page.stale() : page.refused();
    }

    @GetMapping("/case/{id}/close")
    Page closeForm(@PathVariable UUID id, Wording words) {
        return closePage(id, Form.empty(), words);
    }

    @PostMapping("/case/{id}/close")
    Object close(
            @PathVariable UUID id,
            @RequestParam CloseCase.Reason reason,
            @RequestParam int version,
            Wording words) {
        var outcome = close.close(new CaseId(id), reason, version);
        if (outcome == CloseCase.Outcome.DONE) {
            return "redirect:/case/" + id;
        }
        var form = Form.of(java.util.Map.of("reason", reason.name()));
        form.error(
                Message.of(
                        "casework.close.outcome."
                                + outcome.name().toLowerCase(java.util.Locale.ROOT)));
        var page = closePage(id, form, words);
        return outcome == CloseCase.Outcome.STALE ? page.stale() : page.refused();
    }

    @PostMapping("/case/{id}/reopen")
    String reopen(@PathVariable UUID id, @RequestParam int version) {
        close.reopen(new CaseId(id), version);
        return "redirect:/case/" + id;
    }

    private Page assignPage(UUID id, Form form, Wording words) {
        return Page.of(
                "casework/assign",
                new AssignPage(
                        cases.outside(new CaseId(id), CaseActs.ASSIGN),
                        form,
                        list.workers().stream()
                                .map(
                                        member ->
                                                Choice.of(
                                                        member.id().toString(),
                                                        member.name()
                                                                + " · "
                                                                + words.t(
                                                                        "web.role."
                                                                                + member.role()
                                                                                        .code())))
                                .toList()));
    }

    private Page closePage(UUID id, Form form, Wording words) {
        return Page.of(
                "casework/close",
                new ClosePage(
                        cases.outside(new CaseId(id), CaseActs.CLOSE),
                        form,
                        Forms.choices(CloseCase.Reason.class, "casework.close.", words)));
    }

    /** The form as its template shows it. */
    public record AssignPage(ShowCase.Outside of, Form form, List<Choice> staff) {}

    /** The form as its template shows it. */
    public record ClosePage(ShowCase.Outside of, Form form, List<Choice> reasons) {}
}
