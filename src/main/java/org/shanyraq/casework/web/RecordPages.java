package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.casework.entries.MatchPeople;
import org.shanyraq.casework.file.ShowRecord;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.HoldPerson;
import org.shanyraq.people.LinkPeople;
import org.shanyraq.people.LinkPeople.Reason;
import org.shanyraq.people.PeopleActs;
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

/** One person's record: its history, the records that are the same human being, the law's hold. */
@Controller
public class RecordPages {
    private final ShowRecord records;
    private final MatchPeople match;
    private final HoldPerson holds;
    private final PersonForms forms;
    private final Policy policy;

    RecordPages(
            ShowRecord records,
            MatchPeople match,
            HoldPerson holds,
            PersonForms forms,
            Policy policy) {
        this.records = records;
        this.match = match;
        this.holds = holds;
        this.forms = forms;
        this.policy = policy;
    }

    record LinkForm(@NotNull @Nullable UUID other, @NotNull @Nullable Reason reason) {}

    record HoldForm(HoldPerson.@Nullable Reason reason) {}

    @GetMapping("/case/{id}/person/{person}")
    Page show(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        return page(id, person, Form.empty(), words);
    }

    @GetMapping("/case/{id}/person/{person}/same")
    Page same(@PathVariable UUID id, @PathVariable UUID person, Wording words) {
        return samePage(id, person, Form.empty(), words);
    }

    @PostMapping("/case/{id}/person/{person}/same")
    Object link(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid LinkForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        return did(
                        typed,
                        form,
                        (other, reason) ->
                                match.link(new CaseId(id), new PersonId(person), other, reason))
                ? back(id, person)
                : samePage(id, person, form, words).refused();
    }

    @PostMapping("/case/{id}/person/{person}/apart")
    Object unlink(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid LinkForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        return did(
                        typed,
                        form,
                        (other, reason) ->
                                match.unlink(new CaseId(id), new PersonId(person), other, reason))
                ? back(id, person)
                : page(id, person, form, words).refused();
    }

    /** What was asked for was complete and could be done; else the form says why not. */
    private static boolean did(
            LinkForm typed, Form form, BiFunction<PersonId, Reason, MatchPeople.Outcome> change) {
        var other = typed.other();
        var reason = typed.reason();
        if (other == null || reason == null || form.hasErrors()) {
            return false;
        }
        var outcome = change.apply(new PersonId(other), reason);
        if (outcome != MatchPeople.Outcome.DONE) {
            form.error(Message.of("casework.same." + outcome.code()));
        }
        return outcome == MatchPeople.Outcome.DONE;
    }

    @PostMapping("/case/{id}/person/{person}/hold")
    Object hold(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @Valid HoldForm typed,
            BindingResult errors,
            HttpServletRequest request,
            Wording words) {
        var form = Form.typed(request, errors);
        var reason = typed.reason();
        if (reason == null || form.hasErrors()) {
            form.error("reason", "web.field.required");
            return page(id, person, form, words).refused();
        }
        holds.put(new PersonId(person), reason, new CaseId(id).thing());
        return back(id, person);
    }

    @PostMapping("/case/{id}/person/{person}/release")
    String release(@PathVariable UUID id, @PathVariable UUID person) {
        holds.lift(new PersonId(person), new CaseId(id).thing());
        return back(id, person);
    }

    private static String back(UUID id, UUID person) {
        return "redirect:/case/" + id + "/person/" + person;
    }

    private Page page(UUID id, UUID person, Form form, Wording words) {
        var record = records.show(new CaseId(id), new PersonId(person));
        return Page.of(
                "casework/record",
                new RecordPage(
                        record,
                        form,
                        policy.mightAllow(PeopleActs.HOLD),
                        forms.district(record.card().district(), words),
                        Forms.choices(HoldPerson.Reason.class, "casework.hold.reason.", words),
                        record.changes().stream().map(one -> said(one, words)).toList()));
    }

    private Said said(ShowRecord.Changed changed, Wording words) {
        var change = changed.change();
        return new Said(
                changed,
                said(change.field(), change.before(), words),
                said(change.field(), change.after(), words));
    }

    private String said(String field, String value, Wording words) {
        if (value.isEmpty()) {
            return "—";
        }
        return switch (field) {
            case "sex" -> words.t("casework.sex." + value);
            case "district" -> forms.district(value, words);
            default -> value;
        };
    }

    private Page samePage(UUID id, UUID person, Form form, Wording words) {
        var record = records.show(new CaseId(id), new PersonId(person));
        var linked = record.others().stream().map(other -> other.id().toString()).toList();
        var alike =
                match.alike(new CaseId(id), new PersonId(person)).stream()
                        .map(candidate -> PersonPages.Known.of(candidate, forms, words))
                        .filter(known -> !linked.contains(known.id()))
                        .toList();
        var reasons =
                Forms.choices(LinkPeople.Reason.class, "casework.same.reason.", words).stream()
                        .filter(choice -> !choice.code().equals(LinkPeople.Reason.MISTAKE.name()))
                        .toList();
        return Page.of("casework/same", new SamePage(record, form, alike, reasons));
    }

    /** A change in the reader's words. */
    public record Said(ShowRecord.Changed changed, String before, String after) {}

    /** The record as its template shows it. */
    public record RecordPage(
            ShowRecord.PersonRecord record,
            Form form,
            boolean mayHold,
            String district,
            List<Choice> holds,
            List<Said> changes) {}

    /** Records that may be the same human being. */
    public record SamePage(
            ShowRecord.PersonRecord record,
            Form form,
            List<PersonPages.Known> alike,
            List<Choice> reasons) {}
}
