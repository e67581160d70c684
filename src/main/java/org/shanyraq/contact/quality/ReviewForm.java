package org.shanyraq.contact.quality;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.shanyraq.ground.DatedSettings;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a conversation is judged by, as data: {@code contact/quality_form.json}. Each criterion is
 * scored from 0 to {@link #most} or left out where it did not arise.
 */
public record ReviewForm(
        String code,
        int version,
        LocalDate validFrom,
        String source,
        int most,
        List<Criterion> criteria) {
    private static final ReviewForm CURRENT = load();

    public ReviewForm {
        criteria = List.copyOf(criteria);
        if (most < 1 || criteria.isEmpty() || criteria.stream().anyMatch(c -> c.weight < 1)) {
            throw new IllegalArgumentException("a form that weighs nothing");
        }
    }

    /**
     * @param critical failing in it is shown by itself, whatever the rest comes to
     */
    public record Criterion(String code, int weight, boolean critical) {}

    /**
     * What the scores come to.
     *
     * @param total weighted, in per cent of what could be reached
     * @param failed critical criteria that were scored 0
     */
    public record Result(double total, List<String> failed) {}

    /** No such criterion, or no such score: a forged or outdated form. */
    public static final class NotAScore extends IllegalArgumentException {
        NotAScore(String criterion) {
            super(criterion);
        }
    }

    public static ReviewForm current() {
        return CURRENT;
    }

    /**
     * @throws NotAScore when a criterion is unknown or out of range
     * @throws IllegalArgumentException when nothing was scored
     */
    public Result result(Map<String, Integer> scores) {
        double reached = 0;
        double possible = 0;
        var left = new HashMap<>(scores);
        var failed = new TreeSet<String>();
        for (var criterion : criteria) {
            var score = left.remove(criterion.code);
            if (score == null) {
                continue;
            }
            if (score < 0 || score > most) {
                throw new NotAScore(criterion.code);
            }
            reached += criterion.weight * score;
            possible += criterion.weight * most;
            if (criterion.critical && score == 0) {
                failed.add(criterion.code);
            }
        }
        if (!left.isEmpty()) {
            throw new NotAScore(left.keySet().iterator().next());
        }
        if (possible == 0) {
            throw new IllegalArgumentException("nothing was scored");
        }
        return new Result(reached / possible * 100, List.copyOf(failed));
    }

    private static ReviewForm load() {
        try (var in = ReviewForm.class.getResourceAsStream("/contact/quality_form.json")) {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .readValue(in, ReviewForm.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The zone in which a week of reviews begins. */
    static LocalDate weekOf(java.time.Instant at) {
        return LocalDate.ofInstant(at, DatedSettings.ZONE)
                .with(
                        java.time.temporal.TemporalAdjusters.previousOrSame(
                                java.time.DayOfWeek.MONDAY));
    }
}
