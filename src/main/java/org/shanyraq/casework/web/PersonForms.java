package org.shanyraq.casework.web;

import jakarta.validation.constraints.Min;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Year;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Iin;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.Sex;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.web.Calendar;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.WebSettings;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Component;

/** Reads what is typed of a person: what can be true, and in whose words it comes back. */
@Component
class PersonForms {
    private final Places places;
    private final WebSettings settings;
    private final Clock clock;

    PersonForms(Places places, WebSettings settings, Clock clock) {
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is typed. */
    record PersonForm(
            @Length(max = 80) @Nullable String surname,
            @Length(max = 80) @Nullable String given,
            @Length(max = 80) @Nullable String patronymic,
            @Nullable Part part,
            @Nullable Sex sex,
            @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate birthDay,
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
            @Nullable Integer version,
            @Nullable String once) {}

    /** What was typed, understood; with an error in the form it must not be used. */
    record Understood(
            PersonForm typed,
            PersonName name,
            @Nullable Iin iin,
            @Nullable Phone phone,
            @Nullable Phone newPhone) {

        /**
         * @param before whose further telephones stay; absent for somebody new
         */
        NewPerson person(
                PersonId id, HouseholdId household, String district, @Nullable PersonCard before) {
            var birthDay = typed.birthDay();
            var phones = new ArrayList<Phone>();
            if (phone != null) {
                phones.add(phone);
            }
            if (before != null) {
                before.phones().stream()
                        .skip(1)
                        .filter(p -> !phones.contains(p))
                        .forEach(phones::add);
            }
            return new NewPerson(
                    id,
                    household,
                    name,
                    Objects.requireNonNullElse(typed.sex(), iin == null ? Sex.UNKNOWN : iin.sex()),
                    typed.birthYear(),
                    birthDay == null && iin != null ? iin.birthDay() : birthDay,
                    iin,
                    phones,
                    blankToNull(typed.address()),
                    typed.district() == null || typed.district().isBlank()
                            ? district
                            : typed.district(),
                    Objects.requireNonNullElse(typed.languages(), Set.of()),
                    new NewPerson.Whereabouts(
                            blankToNull(typed.safeAddress()),
                            newPhone,
                            blankToNull(typed.school())));
        }
    }

    Understood understand(PersonForm typed, Form form) {
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
        district(typed.district(), form);
        return new Understood(typed, name, iin, phone, newPhone);
    }

    /** A form that begins with what is on record; where she may be found is not told in it. */
    static Form known(PersonCard card) {
        var iin = card.iin();
        var form =
                Form.of(
                        Map.of(
                                "surname", card.name().surname(),
                                "given", card.name().given(),
                                "patronymic", card.name().patronymic(),
                                "sex", card.sex().name(),
                                "birthDay", text(card.birthDay()),
                                "birthYear", text(card.birthYear()),
                                "iin", iin == null ? "" : iin.digits(),
                                "phone",
                                        card.phones().isEmpty()
                                                ? ""
                                                : card.phones().getFirst().spaced(),
                                "address", text(card.address()),
                                "district", text(card.district())));
        return form.choosing("languages", card.languages().stream().map(Enum::name).toList());
    }

    List<Choice> districts(String region, Wording words) {
        return places.districts(new RegionCode(region), words.language()).stream()
                .map(d -> Choice.of(d.code().value(), d.names().in(words.language())))
                .toList();
    }

    static List<Choice> languages() {
        return Arrays.stream(Language.values()).map(l -> Choice.of(l.name(), l.ownName())).toList();
    }

    String district(@Nullable String code, Wording words) {
        return code == null
                ? ""
                : places.findDistrict(new DistrictCode(code))
                        .map(found -> found.names().in(words.language()))
                        .orElse("");
    }

    private void district(@Nullable String code, Form form) {
        if (code != null
                && !code.isBlank()
                && places.findDistrict(new DistrictCode(code)).isEmpty()) {
            form.error("district", "web.field.wrong");
        }
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
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
}
