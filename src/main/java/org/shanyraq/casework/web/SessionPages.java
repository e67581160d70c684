package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.NewSession.How;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.entries.RecordSession;
import org.shanyraq.casework.lists.ListCases;
import org.shanyraq.directory.ServiceKind;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
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

/** Writing a session down: a meeting with the psychologist, the lawyer, anybody who helps. */
@Controller
public class SessionPages {
    private final OutlineCase cases;
    private final ListCases list;
    private final RecordSession record;
    private final Clock clock;

    SessionPages(OutlineCase cases, ListCases list, RecordSession record, Clock clock) {
        this.cases = cases;
        this.list = list;
        this.record = record;
        this.clock = clock;
    }

    /** What is typed. */
    record SessionForm(
            @NotNull @Nullable ServiceKind service,
            @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME)
                    @Nullable LocalDateTime held,
            @NotNull @Min(1) @Max(600) @Nullable Integer minutes,
            @NotNull @Nullable How how,
            @Nullable UUID by,
            @Nullable UUID with,
            @Length(max = 8000) @Nullable String note,
            @Nullable String once) {}

    @GetMapping("/case/{id}/session")
    Page form(@PathVariable UUID id, Wording words) {
        var known =
                Map.of(
                        "held",
                        Forms.now(clock),
                        "minutes",
                        "50",
                        "how",
                        "IN_PERSON",
                        "by",
                        Acting.staff().map(actor -> actor.id().toString()).orElse(""));
        return page(id, Form.of(known), UUID.randomUUID(), words);
    }

    @PostMapping("/case/{id}/session")
    Object write(
            @PathVariable UUID id,
            @Valid SessionForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var held = typed.held();
        if (held != null) {
            Forms.isFuture(held, clock, form, "held");
        }
        var key = Once.of(typed.once());
        if (form.hasErrors()) {
            return page(id, form, key, words).refused();
        }
        var by = typed.by();
        var with = typed.with();
        record.record(
                new NewSession(
                        key,
                        new CaseId(id),
                        Objects.requireNonNull(typed.service()),
                        Forms.instant(Objects.requireNonNull(held)),
                        Objects.requireNonNull(typed.minutes()),
                        Objects.requireNonNull(typed.how()),
                        by == null ? null : new StaffId(by),
                        with == null ? null : new PersonId(with),
                        Forms.text(typed.note())));
        return "redirect:/case/" + id;
    }

    private Page page(UUID id, Form form, UUID key, Wording words) {
        var outside = cases.outline(new CaseId(id), CaseActs.RECORD_SESSION);
        var staff =
                list.workers().stream()
                        .map(
                                member ->
                                        Choice.of(
                                                member.id().toString(),
                                                member.name()
                                                        + " · "
                                                        + words.t(
                                                                "web.role."
                                                                        + member.role().code())))
                        .toList();
        var people =
                outside.people().stream()
                        .filter(named -> named.part() != Part.USES_VIOLENCE)
                        .map(named -> Choice.of(named.id().toString(), named.name()))
                        .toList();
        return Page.of(
                "casework/session",
                new SessionPage(
                        outside,
                        form,
                        key.toString(),
                        Forms.choices(ServiceKind.class, "casework.service.", words),
                        Forms.choices(NewSession.How.class, "casework.how.", words),
                        staff,
                        people));
    }

    /** The form as its template shows it. */
    public record SessionPage(
            OutlineCase.Outline of,
            Form form,
            String once,
            List<Choice> services,
            List<Choice> ways,
            List<Choice> staff,
            List<Choice> people) {}
}
