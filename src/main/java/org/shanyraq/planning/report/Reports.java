package org.shanyraq.planning.report;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.shanyraq.planning.scenario.Outcome;
import org.shanyraq.planning.scenario.Scenario;
import org.shanyraq.planning.scenario.TerrainOf;
import org.shanyraq.planning.terrain.Terrain;
import org.springframework.stereotype.Component;

/** Reports of finished plans, the last few kept in memory: a second's work each. */
@Component
public class Reports {
    private static final int KEPT = 6;

    private record Key(UUID scenario, String data, long units, int sites) {}

    private final Cache<Key, PlanReport> kept = Caffeine.newBuilder().maximumSize(KEPT).build();
    private final TerrainOf terrains;

    Reports(TerrainOf terrains) {
        this.terrains = terrains;
    }

    /**
     * The report of a plan on today's settlements and centres; centres that are gone since are left
     * out.
     */
    public PlanReport of(Scenario scenario, Outcome outcome) {
        var key =
                new Key(
                        scenario.id(),
                        terrains.version(scenario.wish()),
                        outcome.units(),
                        outcome.sites().size());
        return Objects.requireNonNull(
                kept.get(
                        key,
                        any -> {
                            var terrain = terrains.of(scenario.wish());
                            return MakeReport.of(
                                    terrain, numbers(terrain, outcome), Asked.of(scenario.wish()));
                        }));
    }

    /** Whether settlements, centres or figures are others than when the plan was made. */
    public boolean isChanged(Scenario scenario, Outcome outcome) {
        return !outcome.data().equals(terrains.version(scenario.wish()));
    }

    /** The network's numbers of a plan's sites. */
    public static int[] numbers(Terrain terrain, Outcome outcome) {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < terrain.sites().size(); i++) {
            numbers.put(terrain.sites().get(i).code(), i);
        }
        return outcome.sites().stream()
                .filter(numbers::containsKey)
                .mapToInt(numbers::get)
                .sorted()
                .toArray();
    }

    /** The same numbers with one site in another's place. */
    public static int[] moved(int[] sites, int from, int to) {
        return Arrays.stream(sites).map(site -> site == from ? to : site).distinct().toArray();
    }
}
