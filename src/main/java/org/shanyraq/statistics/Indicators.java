package org.shanyraq.statistics;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The register of what is counted, and of the facts and codes that may enter the figures. */
@Component
public class Indicators {
    /** A kind of fact, with its codes and the values that each may have. */
    public record KnownFact(String kind, Map<String, List<String>> codes) {}

    private final Map<String, Indicator> indicators = new LinkedHashMap<>();
    private final Map<String, KnownFact> facts = new LinkedHashMap<>();

    Indicators(JsonMapper json) {
        read(json, "facts.json", new TypeReference<List<KnownFact>>() {})
                .forEach(fact -> facts.put(fact.kind, fact));
        for (var indicator :
                read(json, "indicators.json", new TypeReference<List<Indicator>>() {})) {
            check(indicator);
            indicators.put(indicator.code(), indicator);
        }
    }

    /** All, in the order in which they are shown. */
    public List<Indicator> all() {
        return List.copyOf(indicators.values());
    }

    public Optional<Indicator> find(String code) {
        return Optional.ofNullable(indicators.get(code));
    }

    public Optional<KnownFact> fact(String kind) {
        return Optional.ofNullable(facts.get(kind));
    }

    /** The values by which an indicator is broken down; empty where it is not. */
    public List<String> categories(Indicator indicator) {
        return indicator
                .breakdown()
                .flatMap(by -> fact(indicator.kind()).map(fact -> fact.codes.get(by)))
                .orElse(List.of());
    }

    private void check(Indicator indicator) {
        var fact = facts.get(indicator.kind());
        boolean known =
                fact != null
                        && fact.codes.keySet().containsAll(indicator.conditions().keySet())
                        && indicator.breakdown().map(fact.codes::containsKey).orElse(true);
        if (!known) {
            throw new IllegalStateException(
                    "indicator " + indicator.code() + " counts what no fact says");
        }
    }

    private static <T> T read(JsonMapper json, String file, TypeReference<T> type) {
        try (var in = new ClassPathResource("statistics/" + file).getInputStream()) {
            return json.readValue(in, type);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
