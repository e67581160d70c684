package org.shanyraq.instrument;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the answers to an instrument come to.
 *
 * @param score sum of the weighted answers; absent when too much is missing
 * @param band the band; absent when too much is missing to tell
 * @param reasons codes of the rules that held, the gravest first
 * @param gaps codes of items that were asked and not answered, or answered with "unknown"
 * @param flags codes of marks that ask for a step of their own
 */
public record Scored(
        String instrument,
        int version,
        @Nullable Double score,
        @Nullable String band,
        List<String> reasons,
        List<String> gaps,
        List<String> flags) {
    public Optional<String> bandIfKnown() {
        return Optional.ofNullable(band);
    }
}
