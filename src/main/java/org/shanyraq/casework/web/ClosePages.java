package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CloseReason;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.turns.CloseCase;
import org.shanyraq.casework.turns.ReopenReason;
import org.shanyraq.ground.CaseId;
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

/** Closing a case and opening it again, each with a reason. */
@Controller
public class ClosePages {
    private final OutlineCase cases;
    private final CloseCase close;

    ClosePages(OutlineCase cases, CloseCase close) {
        this.cases = cases;
        this.close = close;
    }

    record CloseForm(@NotNull @Nullable CloseReason reason, @NotNull @Nullable Integer version) {}

    record ReopenForm(@NotNull @Nullable ReopenReason reason, @NotNull @Nullable Integer version) {}

    @GetMapping("/case/{id}/close")
    Page closeForm(@PathVariable UUID id, Wording words) {
        return page(id, Form.empty(), true, words);
    }

    @PostMapping("/case/{id}/close")
    Object close(
            @PathVariable UUID id,
            @Valid CloseForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var reason = typed.reason();
        var version = typed.version();
        if (reason == null || version == null || form.hasErrors()) {
            return page(id, form, true, words).refused();
        }
        return answer(id, form, true, close.close(new CaseId(id), reason, version), words);
    }

    @GetMapping("/case/{id}/reopen")
    Page reopenForm(@PathVariable UUID id, Wording words) {
        return page(id, Form.empty(), false, words);
    }

    @PostMapping("/case/{id}/reopen")
    Object reopen(
            @PathVariable UUID id,
            @Valid ReopenForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var reason = typed.reason();
        var version = typed.version();
        if (reason == null || version == null || form.hasErrors()) {
            return page(id, form, false, words).refused();
        }
        return answer(id, form, false, close.reopen(new CaseId(id), reason, version), words);
    }

    private Object answer(
            UUID id, Form form, boolean closing, CloseCase.Outcome outcome, Wording words) {
        if (outcome == CloseCase.Outcome.DONE) {
            return "redirect:/case/" + id;
        }
        form.error(Message.of("casework.close.outcome." + outcome.code()));
        var page = page(id, form, closing, words);
        return outcome == CloseCase.Outcome.STALE ? page.stale() : page.refused();
    }

    private Page page(UUID id, Form form, boolean closing, Wording words) {
        return Page.of(
                "casework/close",
                new ClosePage(
                        cases.outline(new CaseId(id), CaseActs.CLOSE),
                        form,
                        closing,
                        closing
                                ? Forms.choices(CloseReason.class, "casework.close.", words)
                                : Forms.choices(ReopenReason.class, "casework.reopen.", words)));
    }

    /**
     * The form as its template shows it.
     *
     * @param closing false when it opens the case again
     */
    public record ClosePage(
            OutlineCase.Outline of, Form form, boolean closing, List<Choice> reasons) {}
}
