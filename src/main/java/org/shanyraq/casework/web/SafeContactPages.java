package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.PeopleActs;
import org.shanyraq.people.SafeContactForm;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.web.Field;
import org.shanyraq.web.Form;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing down how she may be reached without danger. */
@Controller
public class SafeContactPages {
    private static final int HOLDS_DAYS = 60;

    private final OutlineCase cases;
    private final SafeContacts contacts;
    private final Clock clock;

    SafeContactPages(OutlineCase cases, SafeContacts contacts, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    @GetMapping("/case/{id}/person/{person}/safe-contact")
    Page form(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        return page(id, person, SafeContactForm.blank(today().plusDays(HOLDS_DAYS)), words);
    }

    @PostMapping("/case/{id}/person/{person}/safe-contact")
    Object write(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid SafeContactForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        typed.check(form, today());
        if (form.hasErrors()) {
            return page(id, person, form, words).refused();
        }
        contacts.record(new PersonId(person), typed.said(), new CaseId(id).thing());
        return "redirect:/case/" + id + "?tab=people";
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
    }

    private Page page(UUID id, UUID person, Form form, Wording words) {
        return Page.of(
                "casework/safe_contact",
                new SafeContactPage(
                        cases.outline(new CaseId(id), PeopleActs.SAFE_CONTACT),
                        person.toString(),
                        form,
                        SafeContactForm.fields(words)));
    }

    /** The form as its template shows it. */
    public record SafeContactPage(
            OutlineCase.Outline of, String person, Form form, List<Field> fields) {}
}
