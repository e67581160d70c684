package org.shanyraq.instrument;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A questionnaire with its items, scoring and bands, in one version. It is data: the program knows
 * the kinds of rules, not the questions.
 *
 * @param code such as {@code triage.adult}
 * @param version from 1; a result names the version it was made with
 * @param validTo the last day on which it may be begun; absent while it is in force
 * @param bands from the mildest to the gravest
 * @param rules each lifts the result to at least its band when its condition holds
 * @param appliesTo what must be known of the person before it may be used: for each fact, such as
 *     {@code age}, the codes of which one must hold
 */
public record Instrument(
        String code,
        int version,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Kind kind,
        List<Section> sections,
        Missing missing,
        List<Band> bands,
        List<Rule> rules,
        List<Flag> flags,
        boolean overrideUpwards,
        Map<String, List<String>> appliesTo,
        Evidence evidence,
        Licence licence) {

    /** What the instrument is for. */
    public enum Kind {
        TRIAGE,
        SCREENING,
        RISK
    }

    /** Items that belong together. */
    public record Section(String code, List<Item> items) {}

    /**
     * One question.
     *
     * @param showIf asked only when this holds; an item that is not asked is no gap
     */
    public record Item(String code, Answers answers, double weight, @Nullable Condition showIf) {}

    /** The answers that an item takes, by code, and what each counts before the item's weight. */
    public record Answers(String type, Map<String, Double> values) {
        public boolean accepts(String answer) {
            return values.containsKey(answer);
        }
    }

    /**
     * What to do about items without an answer.
     *
     * @param most how many may be missing before the score is withheld, unless no answer could
     *     still change the band
     */
    public record Missing(int most) {}

    /**
     * A band of results.
     *
     * @param from lowest score in the band, inclusive; absent when only rules lead into it
     * @param to highest score in the band, inclusive
     * @param reassessAfter the key of the dated setting that says how long a result holds
     */
    public record Band(
            String code,
            @Nullable Integer from,
            @Nullable Integer to,
            @Nullable String reassessAfter) {}

    /** Lifts the result to at least the band, for a reason that is worded in each language. */
    public record Rule(String band, String reason, Condition when) {}

    /** A mark that asks for a step of its own, whatever the band, such as a suicide-safety step. */
    public record Flag(String code, Condition when) {}

    /** On whom the instrument was tried, how well it told them apart, and what to beware of. */
    public record Evidence(String population, String accuracy, String caution, String source) {}

    /** Who owns the text and by what right it ships. */
    public record Licence(String owner, String terms, boolean mayShip, String source) {}

    /**
     * Whether it may be used with a person of whom this much is known.
     *
     * @param facts codes by fact, such as {@code age=adult}, {@code speaks_of=partner}
     */
    public boolean isFor(Map<String, String> facts) {
        return appliesTo.entrySet().stream()
                .allMatch(
                        needed -> {
                            String fact = facts.get(needed.getKey());
                            return fact != null && needed.getValue().contains(fact);
                        });
    }

    public List<Item> items() {
        return sections.stream().flatMap(section -> section.items().stream()).toList();
    }

    public Optional<Item> item(String code) {
        return items().stream().filter(item -> item.code().equals(code)).findFirst();
    }

    public Optional<Band> band(String code) {
        return bands.stream().filter(band -> band.code().equals(code)).findFirst();
    }

    /** The place of a band, 0 for the mildest. */
    public int gravity(String band) {
        for (int i = 0; i < bands.size(); i++) {
            if (bands.get(i).code().equals(band)) {
                return i;
            }
        }
        throw new IllegalArgumentException("no band " + band + " in " + code);
    }
}
