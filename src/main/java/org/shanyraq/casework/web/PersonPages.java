package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.entries.AddPerson;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Candidate;
import org.shanyraq.people.Description;
import org.shanyraq.people.FindCandidates;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PeopleActs;
import org.shanyraq.people.Phone;
import org.shanyraq.people.RevealWhereabouts;
import org.shanyraq.people.Sex;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing somebody of the household down, and showing where she may be found. */
@Controller
public class PersonPages {
    /** From here on the form asks whether it is the same human being. */
    private static final int ALIKE = 90;

    private final OutlineCase cases;
    private final AddPerson add;
    private final FindCandidates find;
    private final RevealWhereabouts reveal;
    private final PersonForms forms;

    PersonPages(
            OutlineCase cases,
            AddPerson add,
            FindCandidates find,
            RevealWhereabouts reveal,
            PersonForms forms) {
        this.cases = cases;
        this.add = add;
        this.find = find;
        this.reveal = reveal;
        this.forms = forms;
    }

    @GetMapping("/case/{id}/person")
    Page form(@PathVariable UUID id, Wording words) {
        return page(id, Form.empty(), UUID.randomUUID(), List.of(), words);
    }

    @PostMapping("/case/{id}/person")
    Object write(
            @PathVariable UUID id,
            @Valid PersonForms.PersonForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var key = Once.of(typed.once());
        var part = typed.part();
        if (part == null) {
            form.error("part", "web.field.required");
        }
        var understood = forms.understand(typed, form);
        if (part == null || form.hasErrors()) {
            return page(id, form, key, List.of(), words).refused();
        }
        var file = cases.outline(new CaseId(id), CaseActs.ADD_PERSON).file();
        var person = understood.person(PersonId.fresh(), file.household(), file.district(), null);
        if (!Boolean.TRUE.equals(typed.sure())) {
            var alike = alike(id, person, understood.phone());
            if (!alike.isEmpty()) {
                return page(id, form, key, alike, words);
            }
        }
        add.add(key, new CaseId(id), person, part);
        return "redirect:/case/" + id + "?tab=people";
    }

    @PostMapping("/case/{id}/person/{person}/whereabouts")
    Page whereabouts(@PathVariable UUID id, @PathVariable UUID person) {
        var outside = cases.outline(new CaseId(id), PeopleActs.REVEAL);
        var shown = reveal.reveal(new PersonId(person), new CaseId(id).thing());
        return Page.of(
                "casework/whereabouts",
                new WhereaboutsPage(outside, shown.orElse(NewPerson.Whereabouts.NONE)));
    }

    private List<Candidate> alike(UUID id, NewPerson person, @Nullable Phone phone) {
        return find
                .find(
                        new Description(
                                person.name().full(),
                                person.birthYear(),
                                person.district(),
                                phone,
                                person.iin()),
                        new CaseId(id).thing())
                .stream()
                .filter(candidate -> candidate.likeness() >= ALIKE)
                .toList();
    }

    private Page page(UUID id, Form form, UUID key, List<Candidate> alike, Wording words) {
        var outside = cases.outline(new CaseId(id), CaseActs.ADD_PERSON);
        return Page.of(
                "casework/person",
                new PersonPage(
                        outside,
                        form,
                        key.toString(),
                        Forms.choices(Part.class, "casework.part.", words),
                        Forms.choices(Sex.class, "casework.sex.", words),
                        PersonForms.languages(),
                        forms.districts(outside.file().region(), words),
                        alike.stream().map(one -> Known.of(one, forms, words)).toList()));
    }

    /** Somebody who may be the same, masked. */
    public record Known(String id, String initials, String year, String district, int likeness) {
        static Known of(Candidate candidate, PersonForms forms, Wording words) {
            var year = candidate.birthYear();
            return new Known(
                    candidate.person().toString(),
                    candidate.initials(),
                    year == null ? "" : String.valueOf(year),
                    forms.district(candidate.district(), words),
                    candidate.likeness());
        }
    }

    /** The form as its template shows it. */
    public record PersonPage(
            OutlineCase.Outline of,
            Form form,
            String once,
            List<Choice> parts,
            List<Choice> sexes,
            List<Choice> languages,
            List<Choice> districts,
            List<Known> alike) {}

    /** Where somebody may be found, shown once. */
    public record WhereaboutsPage(OutlineCase.Outline of, NewPerson.Whereabouts shown) {}
}
