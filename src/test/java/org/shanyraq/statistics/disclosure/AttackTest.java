package org.shanyraq.statistics.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** An attack on everything that was ever released of a month, taken together. */
class AttackTest {
    /** 1,000 in a full run; a sample otherwise. */
    private static final int SETS = Integer.getInteger("shanyraq.attack.sets", 60);

    @Test
    void nobodyWhoKeptEveryReleaseNarrowsASmallCountToFewerThanFiveValues() {
        int targets = 0;
        int releases = 0;
        for (long seed = 1; seed <= SETS; seed++) {
            var set = ReleaseSets.of(seed, ReleaseSets.real());
            var attacker = new Attacker(Thresholds.SERVICE, set.truth(), set.published());
            assertThat(attacker.findings(new Random(seed))).as("release set " + seed).isEmpty();
            targets += attacker.targets();
            releases += set.truth().open().size() + 1;
        }
        assertThat(targets).as("small counts attacked").isGreaterThan(SETS);
        assertThat(releases).as("releases attacked").isGreaterThan(SETS);
    }

    @Test
    void anEngineThatHidesOnlySmallCountsIsCaught() {
        assertThat(caught(new PrimaryOnly())).isGreaterThan(SETS / 10);
    }

    @Test
    void anEngineThatForgetsWhatItReleasedOfTheOpenMonthIsCaught() {
        var forgetful =
                new Weak() {
                    @Override
                    public FrozenMonth freeze(MonthCounts month) {
                        return ReleaseSets.real()
                                .freeze(
                                        new MonthCounts(
                                                month.regions(), month.breakdown(), List.of()));
                    }
                };
        assertThat(caught(forgetful)).isPositive();
    }

    @Test
    void anEngineThatReleasesAnOpenMonthWithoutLookingIsCaught() {
        var blind =
                new Weak() {
                    @Override
                    public Optional<Snapshot> open(
                            String month,
                            List<Snapshot> before,
                            Map<String, Integer> exact,
                            Rounding rounding) {
                        var shown = new HashMap<String, Integer>();
                        exact.forEach((r, n) -> shown.put(r, rounding.shown(month + "|" + r, n)));
                        int national = exact.values().stream().mapToInt(Integer::intValue).sum();
                        return Optional.of(new Snapshot(national, exact, shown));
                    }
                };
        assertThat(caught(blind)).isPositive();
    }

    private static int caught(ReleaseSets.Engine engine) {
        int caught = 0;
        for (long seed = 1; seed <= SETS; seed++) {
            var set = ReleaseSets.of(seed, engine);
            var attacker = new Attacker(Thresholds.SERVICE, set.truth(), set.published());
            caught += attacker.findings(new Random(seed)).isEmpty() ? 0 : 1;
        }
        return caught;
    }

    /** The real engine, to be weakened in one place. */
    private static class Weak implements ReleaseSets.Engine {
        @Override
        public Optional<Snapshot> open(
                String month, List<Snapshot> before, Map<String, Integer> exact, Rounding r) {
            return ReleaseSets.real().open(month, before, exact, r);
        }

        @Override
        public FrozenMonth freeze(MonthCounts month) {
            return ReleaseSets.real().freeze(month);
        }
    }

    /** Hides what is below ten and nothing else, and rounds nothing. */
    private static final class PrimaryOnly extends Weak {
        @Override
        public FrozenMonth freeze(MonthCounts month) {
            var shown = new HashMap<>(month.regions());
            shown.values().removeIf(n -> n < Thresholds.SERVICE.below());
            int national = month.regions().values().stream().mapToInt(Integer::intValue).sum();
            return new FrozenMonth(OptionalInt.of(national), shown, Map.of(), Map.of());
        }
    }

    /**
     * The share of regional figures that is hidden at the volumes of the service: about 8,300
     * contacts, 1,040 cases and 420 orders a month over regions of unequal size.
     */
    @Test
    void atTheVolumesOfTheServiceFewRegionalFiguresAreHidden() {
        // Population in thousands, reference/kazakhstan.md 5.2.
        int[] people = {
            596, 786, 953, 1596, 715, 697, 1215, 693, 1131, 820, 847, 808, 750, 514, 2149, 219, 721,
            1638, 2348, 1294
        };
        var hidden = new ArrayList<Double>();
        for (int volume : new int[] {8_300, 1_040, 420}) {
            int cells = 0;
            int kept = 0;
            for (long seed = 0; seed < 24; seed++) {
                var random = new Random(seed);
                var regions = new HashMap<String, Integer>();
                for (int r = 0; r < people.length; r++) {
                    double mean = volume * people[r] / 20_490.0;
                    regions.put(
                            "r" + r,
                            (int)
                                    Math.max(
                                            0,
                                            Math.round(
                                                    mean
                                                            + random.nextGaussian()
                                                                    * Math.sqrt(mean))));
                }
                kept +=
                        ReleaseSets.real()
                                .freeze(new MonthCounts(regions, Map.of(), List.of()))
                                .regions()
                                .size();
                cells += people.length;
            }
            hidden.add(100.0 * (cells - kept) / cells);
        }
        System.out.printf(
                "figure statistics.hidden contacts %.1f cases %.1f orders %.1f percent%n",
                hidden.get(0), hidden.get(1), hidden.get(2));
        assertThat(hidden).allMatch(share -> share <= 15);
    }
}
