package org.shanyraq.ground;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Values that the law or the service may change, each valid from a day on and with its source. They
 * ship as {@code settings/<room>.json}; a value that is uncertain says so in its source.
 */
@Component
public class DatedSettings {
    /**
     * The country's zone, in which days begin: one zone since 1 March 2024, with its history
     * before.
     */
    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final TypeReference<List<Dated>> LIST = new TypeReference<>() {};

    private final Clock clock;
    private final Map<String, NavigableMap<LocalDate, Dated>> values = new HashMap<>();

    DatedSettings(Clock clock, JsonMapper json) {
        this.clock = clock;
        shipped(json)
                .forEach(
                        dated ->
                                values.computeIfAbsent(dated.key, key -> new TreeMap<>())
                                        .put(dated.validFrom, dated));
    }

    /**
     * One value, from the day it holds. {@code source} says where it comes from and how sure it is.
     */
    public record Dated(String key, LocalDate validFrom, String value, String source) {}

    public String text(String key) {
        return on(key, LocalDate.ofInstant(clock.instant(), ZONE)).value;
    }

    public int number(String key) {
        return Integer.parseInt(text(key));
    }

    /** An ISO 8601 duration such as {@code PT10M} or {@code P30D}; a day is 24 hours. */
    public Duration duration(String key) {
        return Duration.parse(text(key));
    }

    /**
     * @throws UnknownSetting when nothing is known under the key on that day: a defect in the data
     */
    public Dated on(String key, LocalDate day) {
        var history = values.get(key);
        var entry = history == null ? null : history.floorEntry(day);
        if (entry == null) {
            throw new UnknownSetting(key, day);
        }
        return entry.getValue();
    }

    /** Every value of every day, for the page that shows them. */
    public List<Dated> all() {
        return values.values().stream()
                .flatMap(history -> history.values().stream())
                .sorted(Comparator.comparing(Dated::key).thenComparing(Dated::validFrom))
                .toList();
    }

    private static List<Dated> shipped(JsonMapper json) {
        try {
            var all = new ArrayList<Dated>();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources("classpath*:settings/*.json")) {
                try (var in = file.getInputStream()) {
                    all.addAll(json.readValue(in, LIST));
                }
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The data that ships with the program lacks a value. */
    public static final class UnknownSetting extends IllegalStateException {
        UnknownSetting(String key, LocalDate day) {
            super("no setting " + key + " on " + day);
        }
    }
}
