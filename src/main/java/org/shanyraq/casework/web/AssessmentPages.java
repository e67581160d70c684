package org.shanyraq.casework.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.risk.AssessRisk;
import org.shanyraq.ground.CaseId;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Once;
import org.shanyraq.web.Page;
import org.shanyraq.web.Text;
import org.shanyraq.web.Wording;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Filling in the risk assessment. Every question may be left open. */
@Controller
public class AssessmentPages {
    private static final String ANSWER = "a.";
    private static final int LONGEST_WHY = 2_000;

    private final OutlineCase cases;
    private final AssessRisk assess;
    private final Instruments instruments;

    AssessmentPages(OutlineCase cases, AssessRisk assess, Instruments instruments) {
        this.cases = cases;
        this.assess = assess;
        this.instruments = instruments;
    }

    @GetMapping("/case/{id}/assessment")
    Page form(@PathVariable UUID id, Wording words) {
        return page(id, Form.empty(), UUID.randomUUID(), words);
    }

    @PostMapping("/case/{id}/assessment")
    Object write(@PathVariable UUID id, HttpServletRequest request, Wording words) {
        var form = Form.typed(request);
        var key = Once.of(request.getParameter("once"));
        var why = Text.clean(form.value("why")).strip();
        if (Text.length(why) > LONGEST_WHY) {
            form.error("why", "web.field.too_long", LONGEST_WHY);
            return page(id, form, key, words).refused();
        }
        var result = assess.assess(key, new CaseId(id), answers(form), form.value("band"), why);
        return switch (result) {
            case AssessRisk.Result.Made made -> "redirect:/case/" + id + "?tab=assessments";
            case AssessRisk.Result.TooManyGaps gaps -> {
                form.error(
                        org.shanyraq.web.Message.of(
                                "casework.assessment.gaps", gaps.items().size()));
                yield page(id, form, key, words).refused();
            }
            case AssessRisk.Result.JudgementRefused refused -> {
                form.error(
                        "band",
                        "casework.assessment.judgement."
                                + refused.why().name().toLowerCase(java.util.Locale.ROOT));
                yield page(id, form, key, words).refused();
            }
        };
    }

    private Map<String, String> answers(Form form) {
        var answers = new HashMap<String, String>();
        for (var item : instruments.current(Instruments.RISK).items()) {
            var answer = form.value(ANSWER + item.code());
            if (item.answers().accepts(answer)) {
                answers.put(item.code(), answer);
            }
        }
        return answers;
    }

    private Page page(UUID id, Form form, UUID key, Wording words) {
        var instrument = instruments.current(Instruments.RISK);
        var texts = instruments.words(instrument, words.language());
        return Page.of(
                "casework/assessment",
                new AssessmentPage(
                        cases.outline(new CaseId(id), CaseActs.ASSESS),
                        form,
                        key.toString(),
                        instrument,
                        texts,
                        instrument.bands().stream()
                                .map(
                                        band ->
                                                Choice.of(
                                                        band.code(),
                                                        words.t("casework.band." + band.code())))
                                .toList()));
    }

    /** The form as its template shows it. */
    public record AssessmentPage(
            OutlineCase.Outline of,
            Form form,
            String once,
            Instrument instrument,
            Optional<org.shanyraq.instrument.InstrumentWords> texts,
            List<Choice> bands) {
        public String section(Instrument.Section section) {
            return texts.map(t -> t.section(section.code())).orElse(section.code());
        }

        public String item(Instrument.Item item) {
            return texts.map(t -> t.item(item.code())).orElse(item.code());
        }

        public String help(Instrument.Item item) {
            return texts.map(t -> t.help(item.code())).orElse("");
        }

        public List<Choice> answers(Instrument.Item item) {
            return item.answers().values().keySet().stream()
                    .map(code -> Choice.of(code, texts.map(t -> t.answer(code)).orElse(code)))
                    .toList();
        }

        public String caution() {
            return texts.map(org.shanyraq.instrument.InstrumentWords::caution).orElse("");
        }

        public String intro() {
            return texts.map(org.shanyraq.instrument.InstrumentWords::intro).orElse("");
        }
    }
}
