package org.shanyraq.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is counted by the month. Indicators are data: {@code statistics/indicators.json}.
 *
 * @param code lower-case word, also the end of its message keys
 * @param unit what one count is: a contact, a family, an order … Units are never added up with one
 *     another: a contact is an approach, not a person
 * @param kind the kind of fact that is counted
 * @param where code name → the values that are counted; empty counts all
 * @param by the code by which it is broken down, if it is
 * @param once each thing counts at most once a month, however often the fact repeats
 */
public record Indicator(
        String code,
        String unit,
        String kind,
        @Nullable Map<String, List<String>> where,
        @Nullable String by,
        boolean once) {
    public Map<String, List<String>> conditions() {
        return where == null ? Map.of() : where;
    }

    public Optional<String> breakdown() {
        return Optional.ofNullable(by);
    }

    /** Whether a fact of this kind with these codes is counted. */
    public boolean counts(String factKind, Map<String, String> codes) {
        return kind.equals(factKind)
                && conditions().entrySet().stream()
                        .allMatch(
                                one ->
                                        one.getValue()
                                                .contains(codes.getOrDefault(one.getKey(), "")));
    }
}
