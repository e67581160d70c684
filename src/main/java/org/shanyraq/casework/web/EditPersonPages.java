package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.file.ShowRecord;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.ChangePerson;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.Sex;
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

/** Correcting who somebody is. Who comes second is told so, and keeps what was typed. */
@Controller
public class EditPersonPages {
    private static final List<String> FIELDS =
            List.of(
                    "surname",
                    "given",
                    "patronymic",
                    "sex",
                    "birthDay",
                    "birthYear",
                    "iin",
                    "phone",
                    "address",
                    "district");

    private final ShowRecord records;
    private final ChangePerson change;
    private final PersonForms forms;

    EditPersonPages(ShowRecord records, ChangePerson change, PersonForms forms) {
        this.records = records;
        this.change = change;
        this.forms = forms;
    }

    @GetMapping("/case/{id}/person/{person}/edit")
    Page form(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        var record = records.show(new CaseId(id), new PersonId(person));
        return page(record, PersonForms.known(record.card()), List.of(), words);
    }

    @PostMapping("/case/{id}/person/{person}/edit")
    Object write(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid PersonForms.PersonForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var record = records.show(new CaseId(id), new PersonId(person));
        var understood = forms.understand(typed, form);
        var version = typed.version();
        if (form.hasErrors()) {
            return page(record, form, List.of(), words).refused();
        }
        var card = record.card();
        var to =
                understood.person(card.id(), card.household(), record.of().file().district(), card);
        var outcome =
                version == null
                        ? ChangePerson.Outcome.STALE
                        : change.change(to, version, new CaseId(id).thing());
        return switch (outcome) {
            case DONE -> "redirect:/case/" + id + "/person/" + person;
            case STALE -> {
                form.error(Message.of("casework.person.stale"));
                yield page(record, form, differing(form, card, words), words).stale();
            }
            case UNKNOWN -> {
                form.error(Message.of("casework.person.gone"));
                yield page(record, form, List.of(), words).refused();
            }
        };
    }

    /** What stands on record where it is not what was typed. */
    private List<Standing> differing(Form typed, PersonCard card, Wording words) {
        var known = PersonForms.known(card);
        var standing = new ArrayList<Standing>();
        for (var field : FIELDS) {
            var now = known.value(field);
            if (!now.equals(typed.value(field))) {
                standing.add(
                        new Standing(
                                words.t(LABELS.getOrDefault(field, "")), said(field, now, words)));
            }
        }
        return standing;
    }

    private static final Map<String, String> LABELS =
            Map.of(
                    "surname", "casework.person.surname",
                    "given", "casework.person.given",
                    "patronymic", "casework.person.patronymic",
                    "sex", "casework.person.sex",
                    "birthDay", "casework.person.birth_day",
                    "birthYear", "casework.person.birth_year",
                    "iin", "casework.person.iin",
                    "phone", "casework.person.phone_label",
                    "address", "casework.person.address",
                    "district", "casework.person.district");

    private String said(String field, String value, Wording words) {
        return switch (field) {
            case "sex" -> words.t("casework.sex." + Sex.valueOf(value).code());
            case "district" -> forms.district(value, words);
            default -> value.isEmpty() ? "—" : value;
        };
    }

    private Page page(
            ShowRecord.PersonRecord record, Form form, List<Standing> standing, Wording words) {
        return Page.of(
                "casework/person_edit",
                new EditPage(
                        record.of(),
                        record.card().id().toString(),
                        form,
                        record.card().version(),
                        standing,
                        Forms.choices(Sex.class, "casework.sex.", words),
                        PersonForms.languages(),
                        forms.districts(record.of().file().region(), words)));
    }

    /** A field as somebody else left it meanwhile. */
    public record Standing(String label, String value) {}

    /** The form as its template shows it. */
    public record EditPage(
            OutlineCase.Outline of,
            String person,
            Form form,
            int version,
            List<Standing> standing,
            List<Choice> sexes,
            List<Choice> languages,
            List<Choice> districts) {}
}
