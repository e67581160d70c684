package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.SecondFactor;
import org.shanyraq.casework.file.ShowRecord;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.ErasePerson;
import org.shanyraq.people.ErasePerson.Reason;
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

/** Erasing a person for good: with a reason, and the second factor again. */
@Controller
public class ErasePages {
    private final ShowRecord records;
    private final ErasePerson erase;
    private final SecondFactor factor;

    ErasePages(ShowRecord records, ErasePerson erase, SecondFactor factor) {
        this.records = records;
        this.erase = erase;
        this.factor = factor;
    }

    record EraseForm(@NotNull @Nullable Reason reason, @NotBlank @Nullable String code) {}

    @GetMapping("/case/{id}/person/{person}/erase")
    Page form(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        erase.requireAllowed(new CaseId(id).thing());
        return page(id, person, Form.empty(), words);
    }

    @PostMapping("/case/{id}/person/{person}/erase")
    Object erase(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid EraseForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        erase.requireAllowed(new CaseId(id).thing());
        var form = Form.typed(request, errors);
        var reason = typed.reason();
        var code = typed.code();
        if (reason == null || code == null || form.hasErrors()) {
            return page(id, person, form, words).refused();
        }
        var refusal = factor.refuses(Forms.text(code));
        if (refusal.isPresent()) {
            form.error("code", refusal.get());
            return page(id, person, form, words).refused();
        }
        return switch (erase.erase(new PersonId(person), new CaseId(id).thing(), reason)) {
            case DONE -> "redirect:/case/" + id + "?tab=people";
            case HELD -> {
                form.error(Message.of("casework.erase.held"));
                yield page(id, person, form, words).refused();
            }
            case UNKNOWN -> {
                form.error(Message.of("casework.person.gone"));
                yield page(id, person, form, words).refused();
            }
        };
    }

    private Page page(UUID id, UUID person, Form form, Wording words) {
        return Page.of(
                "casework/erase",
                new ErasePage(
                        records.show(new CaseId(id), new PersonId(person)),
                        form,
                        Forms.choices(ErasePerson.Reason.class, "casework.erase.reason.", words)));
    }

    /** The form as its template shows it. */
    public record ErasePage(ShowRecord.PersonRecord record, Form form, List<Choice> reasons) {}
}
