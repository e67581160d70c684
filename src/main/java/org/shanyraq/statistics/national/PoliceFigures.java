package org.shanyraq.statistics.national;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Figures of others, shown beside our own and never added to them: what the police and the ministry
 * said in public, each with its period, its area and its source. They contradict each other, and
 * that is how they are shown.
 */
@Component
public class PoliceFigures {
    /**
     * @param measure what is counted: a code with words of its own
     * @param to the last day of the period
     * @param area a region's code, {@code KZ} for the country
     * @param about the source gives a round figure
     */
    public record PoliceFigure(
            String code,
            String measure,
            LocalDate from,
            LocalDate to,
            String area,
            int value,
            boolean about,
            String source) {}

    private final List<PoliceFigure> all;

    PoliceFigures(JsonMapper json) {
        try (var in = new ClassPathResource("statistics/series.json").getInputStream()) {
            all = json.readValue(in, new TypeReference<List<PoliceFigure>>() {});
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** All, oldest first. */
    public List<PoliceFigure> all() {
        return all;
    }
}
