package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.NewIncident.Place;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.entries.RecordIncident;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.web.Calendar;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Writing an incident down. */
@Controller
public class IncidentPages {
    private final OutlineCase cases;
    private final RecordIncident record;
    private final Clock clock;

    IncidentPages(OutlineCase cases, RecordIncident record, Clock clock) {
        this.cases = cases;
        this.record = record;
        this.clock = clock;
    }

    /** What is typed. */
    record IncidentForm(
            @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable LocalDateTime happened,
            @NotNull @Nullable Place place,
            @NotEmpty @Nullable Set<NewIncident.Form> forms,
            NewIncident.@Nullable Harm harm,
            NewIncident.@Nullable Weapon weapon,
            @Nullable Boolean children,
            @Length(max = 8000) @Nullable String account,
            @Nullable UUID breach,
            @Nullable String once) {}

    @GetMapping("/case/{id}/incident")
    Page form(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String breach, Wording words) {
        var known =
                Map.of(
                        "happened",
                        Forms.now(clock),
                        "harm",
                        "UNKNOWN",
                        "weapon",
                        "UNKNOWN",
                        "breach",
                        breach);
        return page(id, Form.of(known), UUID.randomUUID(), words);
    }

    @PostMapping("/case/{id}/incident")
    Object write(
            @PathVariable UUID id,
            @Valid IncidentForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var happened = typed.happened();
        if (happened != null) {
            Forms.isFuture(happened, clock, form, "happened");
        }
        var forms = typed.forms();
        if (forms != null && forms.contains(null)) {
            form.error("forms", "web.field.wrong");
        }
        var key = Once.of(typed.once());
        if (form.hasErrors()) {
            return page(id, form, key, words).refused();
        }
        var breach = typed.breach();
        record.record(
                new NewIncident(
                        key,
                        new CaseId(id),
                        Forms.instant(Objects.requireNonNull(happened)),
                        Objects.requireNonNull(typed.place()),
                        Objects.requireNonNull(typed.forms()),
                        Objects.requireNonNullElse(typed.harm(), NewIncident.Harm.UNKNOWN),
                        Objects.requireNonNullElse(typed.weapon(), NewIncident.Weapon.UNKNOWN),
                        Boolean.TRUE.equals(typed.children()),
                        Forms.text(typed.account()),
                        breach == null ? null : new MeasureId(breach)));
        return "redirect:/case/" + id;
    }

    private Page page(UUID id, Form form, UUID key, Wording words) {
        var outside = cases.outline(new CaseId(id), CaseActs.RECORD_INCIDENT);
        return Page.of(
                "casework/incident",
                new IncidentPage(
                        outside,
                        form,
                        key.toString(),
                        Forms.choices(NewIncident.Place.class, "casework.place.", words),
                        Forms.choices(NewIncident.Form.class, "casework.form.", words),
                        Forms.choices(NewIncident.Harm.class, "casework.harm.", words),
                        Forms.choices(NewIncident.Weapon.class, "casework.weapon.", words)));
    }

    /** The form as its template shows it. */
    public record IncidentPage(
            OutlineCase.Outline of,
            Form form,
            String once,
            List<Choice> places,
            List<Choice> forms,
            List<Choice> harms,
            List<Choice> weapons) {}
}
