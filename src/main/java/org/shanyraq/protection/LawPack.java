package org.shanyraq.protection;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The measures of one country's law while it was in force. The program knows what a measure is; the
 * law says which there are and how long they run.
 *
 * @param pack its code; a measure names the pack it was imposed under
 * @param validTo the last day; absent while it is in force
 * @param law the law's title by language code
 */
public record LawPack(
        String country,
        String pack,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Map<String, String> law,
        List<Measure> measures) {
    public LawPack {
        law = Map.copyOf(law);
        measures = List.copyOf(measures);
    }

    /**
     * A measure as the law has it.
     *
     * @param article of the law
     * @param checkEveryDays at least one check in each so many calendar days
     * @param respondentFromAge completed years
     * @param issuers codes of who may impose it
     * @param bans codes of what it may forbid
     */
    public record Measure(
            String code,
            String article,
            Sourced term,
            Sourced extension,
            Sourced checkEveryDays,
            Sourced respondentFromAge,
            List<String> issuers,
            List<String> bans) {
        public Measure {
            issuers = List.copyOf(issuers);
            bans = List.copyOf(bans);
        }

        /** From service on; a day of it is 24 hours. */
        public Duration length() {
            return Duration.parse(term.value);
        }

        public int checkDays() {
            return Integer.parseInt(checkEveryDays.value);
        }

        public int fromAge() {
            return Integer.parseInt(respondentFromAge.value);
        }
    }

    /** A value with where it comes from and how sure it is: H, M or L. */
    public record Sourced(
            String value,
            @Nullable String from,
            @Nullable String countedAs,
            String confidence,
            String source) {}

    boolean holdsOn(LocalDate day) {
        var to = validTo;
        return !day.isBefore(validFrom) && (to == null || !day.isAfter(to));
    }

    public Optional<Measure> measure(String code) {
        return measures.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    public String lawIn(String language) {
        return law.getOrDefault(language, law.getOrDefault("ru", pack));
    }
}
