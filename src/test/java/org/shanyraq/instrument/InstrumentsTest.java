package org.shanyraq.instrument;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.ground.Language;
import tools.jackson.databind.json.JsonMapper;

/** The instruments that ship, at their boundaries. */
class InstrumentsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final InstrumentFiles.Read FILES = InstrumentFiles.shipped(JSON);

    @Test
    void everyShippedInstrumentHasItsWordsInThreeLanguages() {
        assertThat(FILES.instruments()).hasSize(4);
        for (var instrument : FILES.instruments()) {
            assertThat(FILES.words().get(InstrumentFiles.key(instrument)))
                    .containsOnlyKeys(Language.values());
            assertThat(instrument.licence().mayShip()).isTrue();
        }
    }

    @ParameterizedTest(name = "HARK with {0} yes is {1}")
    @CsvSource({"0, negative", "1, positive", "2, positive", "4, positive"})
    void harkIsPositiveFromOneYes(int yes, String band) {
        var answers = new HashMap<String, String>();
        var items = instrument("hark").items();
        for (int i = 0; i < items.size(); i++) {
            answers.put(items.get(i).code(), i < yes ? "yes" : "no");
        }
        var scored = Scoring.score(instrument("hark"), answers);
        assertThat(scored.score()).isEqualTo(yes);
        assertThat(scored.band()).isEqualTo(band);
    }

    @Test
    void harkIsForAnAdultWhoSpeaksOfAPartnerOnly() {
        var hark = instrument("hark");
        assertThat(hark.isFor(Map.of("age", "adult", "speaks_of", "partner"))).isTrue();
        assertThat(hark.isFor(Map.of("age", "adult"))).isFalse();
        assertThat(hark.isFor(Map.of("age", "child", "speaks_of", "partner"))).isFalse();
        assertThat(hark.isFor(Map.of("age", "adult", "speaks_of", "parent"))).isFalse();
    }

    @Test
    void aGapWithholdsTheResultUnlessItCannotChangeIt() {
        var open = Scoring.score(instrument("hark"), Map.of("afraid", "no"));
        assertThat(open.score()).isNull();
        assertThat(open.band()).isNull();
        assertThat(open.gaps()).containsExactly("humiliation", "rape", "kick");
        var certain = Scoring.score(instrument("hark"), Map.of("afraid", "yes"));
        assertThat(certain.score()).isNull();
        assertThat(certain.band()).isEqualTo("positive");
    }

    @ParameterizedTest(name = "{0}: {1} -> {2}")
    @CsvSource({
        "triage.adult, '', routine",
        "triage.adult, safe_now=no, emergency",
        "triage.adult, safe_now=yes, routine",
        "triage.adult, safe_now=unsure, urgent",
        "triage.adult, worse=no, priority",
        "triage.adult, safe_now=yes needs_doctor=yes, emergency",
        "triage.adult, safe_now=yes suicide=yes, urgent",
        "triage.adult, safe_now=yes suicide=yes suicide_now=yes, emergency",
        "triage.adult, safe_now=yes suicide=no suicide_now=yes, routine",
        "triage.adult, safe_now=yes strangled=yes, urgent",
        "triage.adult, safe_now=yes weapon=yes, urgent",
        "triage.adult, safe_now=yes weapon=yes person_near=yes, emergency",
        "triage.adult, safe_now=yes last_time=this_week, priority",
        "triage.adult, safe_now=yes last_time=today, urgent",
        "triage.adult, safe_now=yes last_time=never, routine",
        "triage.child, '', routine",
        "triage.child, safe_now=no, emergency",
        "triage.child, safe_now=yes, routine",
        "triage.child, safe_now=yes by_home=yes, urgent",
        "triage.child, safe_now=yes by_home=unsure, priority",
        "triage.child, safe_now=yes hurt=yes, urgent",
        "triage.child, safe_now=yes hurt=yes person_near=yes, emergency",
        "triage.child, safe_now=yes hurt=yes needs_doctor=yes, emergency",
        "triage.child, safe_now=yes suicide=unsure, urgent",
        "triage.child, safe_now=yes suicide=yes suicide_now=yes, emergency",
        "triage.child, safe_now=yes who_knows=nobody, priority",
    })
    void triageProposesTheUrgency(String code, String given, String urgency) {
        assertThat(Scoring.score(instrument(code), answers(given)).band()).isEqualTo(urgency);
    }

    @Test
    void triageGivesTheGravestReasonFirstAndNamesWhatWasNotAnswered() {
        var scored =
                Scoring.score(
                        instrument("triage.child"), answers("hurt=yes by_home=yes safe_now=no"));
        assertThat(scored.reasons()).startsWith("danger_now").contains("someone_at_home");
        assertThat(scored.flags()).containsExactly("child_protection");
        assertThat(scored.gaps()).contains("suicide").doesNotContain("hurt", "suicide_now");
    }

    @ParameterizedTest(name = "risk: {0} -> {1}")
    @CsvSource({
        "'', low",
        "money, low",
        "money substances, low",
        "money substances child_sees, medium",
        "fear, medium",
        "money isolated, medium",
        "money substances child_sees isolated crisis knows_place jealousy, medium",
        "money substances child_sees isolated crisis knows_place jealousy injury, high",
        "strangled, high",
        "strangled threat_kill, extreme",
        "strangled separation, extreme",
        "threat_kill firearm, high",
        "threat_kill firearm separation, extreme",
        "fear stalking, medium",
        "fear stalking separation, extreme",
        "pregnancy, high",
    })
    void riskIsBandedByDeclaredRules(String yes, String band) {
        var risk = instrument("risk.household");
        var answers = new HashMap<String, String>();
        risk.items().forEach(item -> answers.put(item.code(), "no"));
        for (var item : yes.split(" ")) {
            if (!item.isEmpty()) {
                answers.put(item, "yes");
            }
        }
        assertThat(Scoring.score(risk, answers).band()).isEqualTo(band);
    }

    @Test
    void tooMuchUnknownLeavesTheRiskUnknownUnlessARuleHolds() {
        var risk = instrument("risk.household");
        var answers = new HashMap<String, String>();
        risk.items().forEach(item -> answers.put(item.code(), "unknown"));
        assertThat(Scoring.score(risk, answers).band()).isNull();
        assertThat(Scoring.score(risk, answers).gaps()).hasSize(risk.items().size());
        answers.put("strangled", "yes");
        assertThat(Scoring.score(risk, answers).band()).isEqualTo("high");
    }

    @Test
    void anAnswerThatIsNotTheInstrumentsIsRefused() {
        assertThatThrownBy(() -> Scoring.score(instrument("hark"), Map.of("afraid", "maybe")))
                .isInstanceOf(Scoring.AnswerNotInInstrument.class);
        assertThatThrownBy(() -> Scoring.score(instrument("hark"), Map.of("gun", "yes")))
                .isInstanceOf(Scoring.AnswerNotInInstrument.class);
    }

    @Test
    void judgementOnlyRaisesAndOnlyWithAReason() {
        var risk = instrument("risk.household");
        var answers = new HashMap<String, String>();
        risk.items().forEach(item -> answers.put(item.code(), "no"));
        answers.put("fear", "yes");
        var medium = Scoring.score(risk, answers);
        assertThat(Judgement.of(risk, medium, "high", "He came to her work"))
                .isEqualTo(new Judgement.Raised("high"));
        assertThat(Judgement.of(risk, medium, "high", " "))
                .isEqualTo(new Judgement.Refused(Judgement.Why.NO_REASON));
        assertThat(Judgement.of(risk, medium, "low", "Calm now"))
                .isEqualTo(new Judgement.Refused(Judgement.Why.LOWERS));
        assertThat(Judgement.of(risk, medium, "none", "x"))
                .isEqualTo(new Judgement.Refused(Judgement.Why.NO_SUCH_BAND));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"answers\":\"yn\" | \"answers\":\"xy\" | item a: no answers of type xy",
                "\"code\":\"b\" | \"code\":\"a\" | item a: stands there twice",
                "\"when\":\"b\" | \"when\":\"c\" | rule r: names no item c",
                "\"when\":\"b\" | \"when\":\"b=maybe\" | rule r: item b takes no answer maybe",
                "\"when\":\"b\" | \"when\":{\"some\":1} | rule r: has no condition that the program knows",
                "\"band\":\"y\" | \"band\":\"z\" | rule r: leads into no band z",
                "\"from\":2 | \"from\":3 | band y: does not follow the one before it",
                "\"most\":0 | \"most\":\"few\" | missing: has no whole number most",
                "2026-01-01 | yesterday | validFrom: is not a date",
            })
    void aMistakeInTheDataIsNamedWithItsFileAndPlace(String part, String wrong, String message) {
        String good =
                """
                {"code":"x","version":1,"validFrom":"2026-01-01","kind":"risk",
                 "answers":{"yn":{"yes":1,"no":0}},"missing":{"most":0},
                 "sections":[{"code":"s","items":[{"code":"a","answers":"yn"},{"code":"b","answers":"yn"}]}],
                 "bands":[{"code":"x","from":0,"to":1},{"code":"y","from":2,"to":2}],
                 "rules":[{"band":"y","reason":"r","when":"b"}],
                 "evidence":{"population":"p","accuracy":"a","caution":"c","source":"s"},
                 "licence":{"owner":"o","terms":"t","mayShip":true,"source":"s"}}
                """;
        new InstrumentReader("x.1.json", JSON.readTree(good)).read();
        String bad =
                good.replaceFirst(
                        java.util.regex.Pattern.quote(part),
                        java.util.regex.Matcher.quoteReplacement(wrong));
        assertThat(bad).isNotEqualTo(good);
        assertThatThrownBy(() -> new InstrumentReader("x.1.json", JSON.readTree(bad)).read())
                .isInstanceOf(InstrumentFault.class)
                .hasMessage("x.1.json, " + message);
    }

    private static Instrument instrument(String code) {
        return FILES.instruments().stream()
                .filter(instrument -> instrument.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, String> answers(String given) {
        var answers = new HashMap<String, String>();
        for (var part : given.split(" ")) {
            if (!part.isEmpty()) {
                answers.put(part.split("=")[0], part.split("=")[1]);
            }
        }
        return answers;
    }
}
