package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.AddPerson;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.ShowCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Candidate;
import org.shanyraq.people.Description;
import org.shanyraq.people.FindCandidates;
import org.shanyraq.people.Iin;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PeopleActs;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.RevealWhereabouts;
import org.shanyraq.people.Sex;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.Page;
import org.shanyraq.web.WebSettings;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing somebody of the household down, and showing where she may be found. */
@Controller
public class PersonPages {
    private final ShowCase cases;
    private final AddPerson add;
    private final FindCandidates find;
    private final RevealWhereabouts reveal;
    private final Places places;
    private final WebSettings settings;
    private final Clock clock;

    PersonPages(
            ShowCase cases,
            AddPerson add,
            FindCandidates find,
            RevealWhereabouts reveal,
            Places places,
            WebSettings settings,
            Clock clock) {
        this.cases = cases;
        this.add = add;
        this.find = find;
        this.reveal = reveal;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is typed. */
    record PersonForm(
            @Length(max = 80) @Nullable String surname,
            @Length(max = 80) @Nullable String given,
            @Length(max = 80) @Nullable String patronymic,
            @NotNull @Nullable Part part,
            @Nullable Sex sex,
            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate birthDay,
            @Min(1850) @Nullable Integer birthYear,
            @Nullable String iin,
            @Nullable String phone,
            @Length(max = 400) @Nullable String address,
            @Nullable String district,
            @Nullable Set<Language> languages,
            @Length(max = 400) @Nullable String safeAddress,
            @Nullable String newPhone,
            @Length(max = 200) @Nullable String school,
            @Nullable Boolean sure,
            @Nullable String once) {}

    @GetMapping("/case/{id}/person")
    Page form(@PathVariable UUID id, Wording words) {
        return page(id, Form.empty(), UUID.randomUUID(), List.of(), words);
    }

    @PostMapping("/case/{id}/person")
    Object write(
            @PathVariable UUID id,
            @Valid PersonForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var key = Forms.key(typed.once());
        var name =
                new PersonName(
                        Forms.text(typed.surname()),
                        Forms.text(typed.given()),
                        Forms.text(typed.patronymic()));
        if (name.isEmpty()) {
            form.error("given", "casework.person.some_name");
        }
        var iin = iin(typed, form);
        var phone = phone(typed.phone(), "phone", form);
        var newPhone = phone(typed.newPhone(), "newPhone", form);
        dates(typed, iin, form);
        if (form.hasErrors()) {
            return page(id, form, key, List.of(), words).refused();
        }
        var person = person(id, typed, name, iin, phone, newPhone);
        if (!Boolean.TRUE.equals(typed.sure())) {
            var alike = alike(id, person, phone);
            if (!alike.isEmpty()) {
                return page(id, form, key, alike, words);
            }
        }
        add.add(key, new CaseId(id), person, Objects.requireNonNull(typed.part()));
        return "redirect:/case/" + id + "?tab=people";
    }

    @PostMapping("/case/{id}/person/{person}/whereabouts")
    Page whereabouts(@PathVariable UUID id, @PathVariable UUID person) {
        var outside = cases.outside(new CaseId(id), PeopleActs.REVEAL);
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
                .filter(candidate -> candidate.likeness() >= 90)
                .toList();
    }

    private NewPerson person(
            UUID id,
            PersonForm typed,
            PersonName name,
            @Nullable Iin iin,
            @Nullable Phone phone,
            @Nullable Phone newPhone) {
        var outside = cases.outside(new CaseId(id), CaseActs.ADD_PERSON);
        var birthDay = typed.birthDay();
        var district = Forms.text(typed.district());
        return new NewPerson(
                PersonId.fresh(),
                outside.file().household(),
                name,
                Objects.requireNonNullElse(typed.sex(), iin == null ? Sex.UNKNOWN : iin.sex()),
                typed.birthYear(),
                birthDay == null && iin != null ? iin.birthDay() : birthDay,
                iin,
                phone == null ? List.of() : List.of(phone),
                blankToNull(typed.address()),
                district.isEmpty() ? outside.file().district() : district,
                Objects.requireNonNullElse(typed.languages(), Set.of()),
                new NewPerson.Whereabouts(
                        blankToNull(typed.safeAddress()), newPhone, blankToNull(typed.school())));
    }

    private @Nullable Iin iin(PersonForm typed, Form form) {
        var text = Forms.text(typed.iin());
        if (text.isEmpty()) {
            return null;
        }
        return switch (Iin.read(text, today(), settings.demo())) {
            case Iin.Reading.Valid valid -> valid.iin();
            case Iin.Reading.Refused refused -> {
                form.error("iin", "casework.person.iin." + refused.fault().code());
                yield null;
            }
        };
    }

    private void dates(PersonForm typed, @Nullable Iin iin, Form form) {
        var day = typed.birthDay();
        if (day != null && day.isAfter(today())) {
            form.error("birthDay", "web.field.future");
        }
        var year = typed.birthYear();
        if (year != null && year > Year.now(clock).getValue()) {
            form.error("birthYear", "web.field.future");
        }
        // Synthetic numbers lie a century or two back: only day and month can agree.
        if (iin != null && day != null && !agrees(iin, day)) {
            form.error("iin", "casework.person.iin.other_day");
        }
        var sex = typed.sex();
        if (iin != null && sex != null && sex != Sex.UNKNOWN && sex != iin.sex()) {
            form.error("iin", "casework.person.iin.other_sex");
        }
    }

    private static boolean agrees(Iin iin, LocalDate day) {
        return iin.isSynthetic()
                ? iin.birthDay().getMonth() == day.getMonth()
                        && iin.birthDay().getDayOfMonth() == day.getDayOfMonth()
                : iin.birthDay().equals(day);
    }

    private static @Nullable Phone phone(@Nullable String typed, String field, Form form) {
        var text = Forms.text(typed);
        if (text.isEmpty()) {
            return null;
        }
        var phone = Phone.read(text);
        if (phone.isEmpty()) {
            form.error(field, "casework.person.phone");
        }
        return phone.orElse(null);
    }

    private static @Nullable String blankToNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
    }

    private Page page(UUID id, Form form, UUID key, List<Candidate> alike, Wording words) {
        var outside = cases.outside(new CaseId(id), CaseActs.ADD_PERSON);
        var districts =
                places.districts(new RegionCode(outside.file().region()), words.language()).stream()
                        .map(d -> Choice.of(d.code().value(), d.names().in(words.language())))
                        .toList();
        return Page.of(
                "casework/person",
                new PersonPage(
                        outside,
                        form,
                        key.toString(),
                        Forms.choices(Part.class, "casework.part.", words),
                        Forms.choices(Sex.class, "casework.sex.", words),
                        Arrays.stream(Language.values())
                                .map(l -> Choice.of(l.name(), l.ownName()))
                                .toList(),
                        districts,
                        alike.stream().map(one -> known(one, words)).toList()));
    }

    private Known known(Candidate candidate, Wording words) {
        var district = candidate.district();
        var year = candidate.birthYear();
        return new Known(
                candidate.initials(),
                year == null ? "" : String.valueOf(year),
                district == null
                        ? ""
                        : places.findDistrict(new DistrictCode(district))
                                .map(found -> found.names().in(words.language()))
                                .orElse(""));
    }

    /** Somebody who may be the same, masked. */
    public record Known(String initials, String year, String district) {}

    /** The form as its template shows it. */
    public record PersonPage(
            ShowCase.Outside of,
            Form form,
            String once,
            List<Choice> parts,
            List<Choice> sexes,
            List<Choice> languages,
            List<Choice> districts,
            List<Known> alike) {}

    /** Where somebody may be found, shown once. */
    public record WhereaboutsPage(ShowCase.Outside of, NewPerson.Whereabouts shown) {}
}
