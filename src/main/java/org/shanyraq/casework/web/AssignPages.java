package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.lists.ListCases;
import org.shanyraq.casework.turns.AssignCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Message;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Giving a case to a worker, letting a colleague join. */
@Controller
public class AssignPages {
    private final OutlineCase cases;
    private final ListCases list;
    private final AssignCase assign;

    AssignPages(OutlineCase cases, ListCases list, AssignCase assign) {
        this.cases = cases;
        this.list = list;
        this.assign = assign;
    }

    record AssignForm(
            @NotNull @Nullable UUID worker,
            @NotNull @Nullable Integer version,
            @Nullable String as) {}

    @GetMapping("/case/{id}/assign")
    Page form(@PathVariable UUID id, Wording words) {
        return assignPage(id, Form.of(Map.of("as", "lead")), words);
    }

    @PostMapping("/case/{id}/assign")
    Object give(
            @PathVariable UUID id,
            @Valid AssignForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var worker = typed.worker();
        var version = typed.version();
        if (worker == null || version == null || form.hasErrors()) {
            return assignPage(id, form, words).refused();
        }
        var outcome =
                "join".equals(typed.as())
                        ? assign.join(new CaseId(id), new StaffId(worker))
                        : assign.assign(new CaseId(id), new StaffId(worker), version);
        if (outcome == AssignCase.Outcome.DONE) {
            return "redirect:/case/" + id;
        }
        form.error(Message.of("casework.assign." + outcome.code()));
        var page = assignPage(id, form, words);
        return outcome == AssignCase.Outcome.STALE ? page.stale() : page.refused();
    }

    private Page assignPage(UUID id, Form form, Wording words) {
        return Page.of(
                "casework/assign",
                new AssignPage(
                        cases.outline(new CaseId(id), CaseActs.ASSIGN),
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

    /** The form as its template shows it. */
    public record AssignPage(OutlineCase.Outline of, Form form, List<Choice> staff) {}
}
