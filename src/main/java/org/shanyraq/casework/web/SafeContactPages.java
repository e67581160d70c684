package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.ShowCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.NewSafeContact;
import org.shanyraq.people.PeopleActs;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Writing down how she may be reached without danger. */
@Controller
public class SafeContactPages {
    private static final int HOLDS_DAYS = 60;

    private final ShowCase cases;
    private final SafeContacts contacts;
    private final Clock clock;

    SafeContactPages(ShowCase cases, SafeContacts contacts, Clock clock) {
        this.cases = cases;
        this.contacts = contacts;
        this.clock = clock;
    }

    /** What is typed. */
    record SafeContactForm(
            SafeContact.@NotNull @Nullable Channel channel,
            SafeContact.@NotNull @Nullable Device device,
            @Nullable Set<DayOfWeek> days,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            @Length(max = 200) @Nullable String address,
            @Length(max = 80) @Nullable String nameToUse,
            @Length(max = 80) @Nullable String codeWord,
            @Length(max = 400) @Nullable String maySay,
            @NotNull @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                    @Nullable LocalDate validUntil) {}

    @GetMapping("/case/{id}/person/{person}/safe-contact")
    Page form(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        var until = today().plusDays(HOLDS_DAYS).toString();
        return page(id, person, Form.of(Map.of("validUntil", until)), words);
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
        var until = typed.validUntil();
        if (until != null && !until.isAfter(today())) {
            form.error("validUntil", "web.field.past");
        }
        var from = typed.from();
        var to = typed.to();
        if (from != null && to != null && !from.isBefore(to)) {
            form.error("to", "casework.safe.hours");
        }
        if (form.hasErrors()) {
            return page(id, person, form, words).refused();
        }
        contacts.record(
                new PersonId(person),
                said(typed, Objects.requireNonNull(until)),
                new CaseId(id).thing());
        return "redirect:/case/" + id + "?tab=people";
    }

    private static NewSafeContact said(SafeContactForm typed, LocalDate until) {
        var days = Objects.requireNonNullElse(typed.days(), Set.<DayOfWeek>of());
        var from = Objects.requireNonNullElse(typed.from(), LocalTime.MIN);
        var to = Objects.requireNonNullElse(typed.to(), LocalTime.MAX);
        List<SafeContact.Window> windows =
                days.isEmpty() && typed.from() == null && typed.to() == null
                        ? List.of()
                        : List.of(
                                new SafeContact.Window(
                                        days.isEmpty() ? Set.of(DayOfWeek.values()) : days,
                                        from,
                                        to));
        return new NewSafeContact(
                Objects.requireNonNull(typed.channel()),
                Objects.requireNonNull(typed.device()),
                windows,
                Forms.text(typed.address()),
                Forms.text(typed.nameToUse()),
                Forms.text(typed.codeWord()),
                Forms.text(typed.maySay()),
                until.plusDays(1).atStartOfDay(DatedSettings.ZONE).toInstant());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
    }

    private Page page(UUID id, UUID person, Form form, Wording words) {
        var days =
                Arrays.stream(DayOfWeek.values())
                        .map(
                                day ->
                                        Choice.of(
                                                day.name(),
                                                day.getDisplayName(
                                                        TextStyle.FULL, words.language().locale())))
                        .toList();
        return Page.of(
                "casework/safe_contact",
                new SafeContactPage(
                        cases.outside(new CaseId(id), PeopleActs.SAFE_CONTACT),
                        person.toString(),
                        form,
                        Forms.choices(SafeContact.Channel.class, "casework.channel.", words),
                        Forms.choices(SafeContact.Device.class, "casework.device.", words),
                        days));
    }

    /** The form as its template shows it. */
    public record SafeContactPage(
            ShowCase.Outside of,
            String person,
            Form form,
            List<Choice> channels,
            List<Choice> devices,
            List<Choice> days) {}
}
