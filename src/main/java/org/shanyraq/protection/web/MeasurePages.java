package org.shanyraq.protection.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.protection.LawPack;
import org.shanyraq.protection.LawPacks;
import org.shanyraq.protection.ListMeasures;
import org.shanyraq.protection.Measure;
import org.shanyraq.protection.Measure.Result;
import org.shanyraq.protection.NewOrder;
import org.shanyraq.protection.ProtectionActs;
import org.shanyraq.protection.RecordCheck;
import org.shanyraq.protection.RegisterOrder;
import org.shanyraq.web.Calendar;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.Message;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Registering an order that was served, and recording a check of it. */
@Controller
public class MeasurePages {
    private final OutlineCase cases;
    private final ListMeasures list;
    private final RegisterOrder register;
    private final RecordCheck check;
    private final LawPacks packs;
    private final Clock clock;

    MeasurePages(
            OutlineCase cases,
            ListMeasures list,
            RegisterOrder register,
            RecordCheck check,
            LawPacks packs,
            Clock clock) {
        this.cases = cases;
        this.list = list;
        this.register = register;
        this.check = check;
        this.packs = packs;
        this.clock = clock;
    }

    /** What is typed for an order. */
    record OrderForm(
            @NotNull @Nullable UUID respondent,
            @NotNull @Nullable String issuedBy,
            @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable LocalDateTime issued,
            @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable LocalDateTime served,
            @NotEmpty @Nullable Set<String> bans,
            @Length(max = 80) @Nullable String reference,
            @Nullable UUID after,
            @Nullable String once) {}

    @GetMapping("/case/{id}/order")
    Page form(@PathVariable UUID id, @RequestParam(defaultValue = "") String after, Wording words) {
        var known = new HashMap<String, String>();
        known.put("served", local(clock.instant()));
        known.put("issued", local(clock.instant()));
        known.put("after", after);
        return orderPage(id, Form.of(known), UUID.randomUUID().toString(), words);
    }

    @PostMapping("/case/{id}/order")
    Object write(
            @PathVariable UUID id,
            @Valid OrderForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var key = Once.of(typed.once());
        if (form.hasErrors()) {
            return orderPage(id, form, key.toString(), words).refused();
        }
        var after = typed.after();
        var reference = typed.reference();
        var result =
                register.register(
                        new NewOrder(
                                key,
                                new CaseId(id),
                                new PersonId(Objects.requireNonNull(typed.respondent())),
                                Objects.requireNonNull(typed.issuedBy()),
                                instant(Objects.requireNonNull(typed.issued())),
                                instant(Objects.requireNonNull(typed.served())),
                                Objects.requireNonNull(typed.bans()),
                                after == null ? null : new MeasureId(after),
                                reference == null ? "" : reference.strip()));
        if (result instanceof RegisterOrder.Result.Refused refused) {
            refused.reasons()
                    .forEach(why -> form.error(Message.of("protection.refused." + why.code())));
            return orderPage(id, form, key.toString(), words).refused();
        }
        return "redirect:/case/" + id + "?tab=orders";
    }

    @GetMapping("/case/{id}/order/{measure}/check")
    Page checkForm(@PathVariable UUID id, @PathVariable UUID measure, Wording words) {
        var form = Form.of(Map.of("at", local(clock.instant())));
        return checkPage(id, measure, form, UUID.randomUUID().toString(), words);
    }

    /** What is typed for a check. */
    record CheckForm(
            @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable LocalDateTime at,
            @NotNull @Nullable Result result,
            @Length(max = 2000) @Nullable String note,
            @Nullable String once) {}

    @PostMapping("/case/{id}/order/{measure}/check")
    Object writeCheck(
            @PathVariable UUID id,
            @PathVariable UUID measure,
            @Valid CheckForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var key = Once.of(typed.once());
        if (!form.hasErrors()) {
            var note = typed.note();
            var outcome =
                    check.record(
                            key,
                            new CaseId(id),
                            new MeasureId(measure),
                            instant(Objects.requireNonNull(typed.at())),
                            Objects.requireNonNull(typed.result()),
                            note == null ? "" : note.strip());
            if (outcome == RecordCheck.Outcome.UNKNOWN) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            if (outcome == RecordCheck.Outcome.NOT_IN_TERM) {
                form.error("at", "protection.check.not_in_term");
            } else {
                // A breach is an event of violence against her: it is told at once.
                return typed.result() == Measure.Result.BREACHED
                        ? "redirect:/case/" + id + "/incident?breach=" + measure
                        : "redirect:/case/" + id + "?tab=orders";
            }
        }
        return checkPage(id, measure, form, key.toString(), words).refused();
    }

    private ListMeasures.Opened opened(UUID id, UUID measure) {
        return list.open(new CaseId(id), new MeasureId(measure))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Page orderPage(UUID id, Form form, String once, Wording words) {
        var outside = cases.outline(new CaseId(id), ProtectionActs.REGISTER);
        var law = packs.at(clock.instant()).flatMap(pack -> pack.measure(NewOrder.KIND));
        return Page.of(
                "protection/order",
                new OrderPage(
                        outside,
                        form,
                        once,
                        outside.people().stream()
                                .filter(named -> named.part() == Part.USES_VIOLENCE)
                                .map(named -> Choice.of(named.id().toString(), named.name()))
                                .toList(),
                        choices(law.map(LawPack.Measure::issuers), "protection.issuer.", words),
                        choices(law.map(LawPack.Measure::bans), "protection.ban.", words),
                        packs.at(clock.instant())
                                .map(pack -> pack.lawIn(words.language().code()))
                                .orElse("")));
    }

    private static List<Choice> choices(
            Optional<List<String>> codes, String prefix, Wording words) {
        return codes.orElse(List.of()).stream()
                .map(code -> Choice.of(code, words.t(prefix + code)))
                .toList();
    }

    private Page checkPage(UUID id, UUID measure, Form form, String once, Wording words) {
        var opened = opened(id, measure);
        var results =
                List.of(Measure.Result.values()).stream()
                        .map(
                                result ->
                                        result == Measure.Result.BREACHED
                                                ? Choice.alarming(
                                                        result.name(),
                                                        words.t(
                                                                "protection.result."
                                                                        + result.code()))
                                                : Choice.of(
                                                        result.name(),
                                                        words.t(
                                                                "protection.result."
                                                                        + result.code())))
                        .toList();
        return Page.of("protection/check", new CheckPage(opened, form, once, results));
    }

    private static Instant instant(LocalDateTime local) {
        return local.atZone(DatedSettings.ZONE).toInstant();
    }

    private static String local(Instant moment) {
        return LocalDateTime.ofInstant(moment, DatedSettings.ZONE)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    /** The form as its template shows it. */
    public record OrderPage(
            OutlineCase.Outline of,
            Form form,
            String once,
            List<Choice> respondents,
            List<Choice> issuers,
            List<Choice> bans,
            String law) {}

    /** The form as its template shows it. */
    public record CheckPage(ListMeasures.Opened of, Form form, String once, List<Choice> results) {}
}
