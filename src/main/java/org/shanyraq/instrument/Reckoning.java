package org.shanyraq.instrument;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One reckoning of one set of answers. */
final class Reckoning {
    private final Instrument instrument;
    private final Map<String, String> answers = new HashMap<>();
    private final List<String> gaps = new ArrayList<>();
    private double known;
    private double possibleMore;

    Reckoning(Instrument instrument, Map<String, String> given) {
        this.instrument = instrument;
        refuseForeign(given);
        instrument.items().forEach(item -> take(item, given));
    }

    Scored scored() {
        var rules =
                instrument.rules().stream()
                        .filter(rule -> rule.when().holds(answers))
                        .sorted(
                                Comparator.comparingInt(
                                                (Instrument.Rule rule) ->
                                                        instrument.gravity(rule.band()))
                                        .reversed())
                        .toList();
        boolean tooManyGaps = gaps.size() > instrument.missing().most();
        var byScore = tooManyGaps ? certainBand() : bandOf(known);
        var band = graver(byScore, rules.isEmpty() ? null : rules.getFirst().band());
        return new Scored(
                instrument.code(),
                instrument.version(),
                tooManyGaps ? null : (Double) known,
                band,
                rules.stream().map(Instrument.Rule::reason).distinct().toList(),
                List.copyOf(gaps),
                instrument.flags().stream()
                        .filter(flag -> flag.when().holds(answers))
                        .map(Instrument.Flag::code)
                        .toList());
    }

    private void refuseForeign(Map<String, String> given) {
        given.forEach(
                (code, answer) -> {
                    if (instrument.item(code).filter(i -> i.answers().accepts(answer)).isEmpty()) {
                        throw new Scoring.AnswerNotInInstrument(instrument.code(), code);
                    }
                });
    }

    /** Answers to items that a skip rule hides are not looked at. */
    private void take(Instrument.Item item, Map<String, String> given) {
        var showIf = item.showIf();
        if (showIf != null && !showIf.holds(answers)) {
            return;
        }
        String answer = given.get(item.code());
        Double value = answer == null ? null : item.answers().values().get(answer);
        if (answer != null) {
            answers.put(item.code(), answer);
        }
        if (value == null || value.isNaN()) {
            gaps.add(item.code());
            possibleMore +=
                    item.weight()
                            * item.answers().values().values().stream()
                                    .filter(v -> !v.isNaN())
                                    .mapToDouble(v -> v)
                                    .max()
                                    .orElse(0);
        } else {
            known += item.weight() * value;
        }
    }

    /** The band that holds whatever the gaps would have said, if there is one. */
    private @Nullable String certainBand() {
        var low = bandOf(known);
        return low != null && low.equals(bandOf(known + possibleMore)) ? low : null;
    }

    private @Nullable String bandOf(double score) {
        String found = null;
        for (var band : instrument.bands()) {
            Integer from = band.from();
            Integer to = band.to();
            if (from != null && score >= from && (to == null || score <= to)) {
                found = band.code();
            }
        }
        return found;
    }

    private @Nullable String graver(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return instrument.gravity(one) >= instrument.gravity(other) ? one : other;
    }
}
