package org.shanyraq.statistics.counting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.statistics.Indicator;

/** Some facts, sorted and added up, before they are written. */
final class Batch {
    /** A fact without its id. */
    record Kept(
            LocalDate day,
            String region,
            String district,
            String kind,
            Map<String, String> codes,
            long token) {}

    /** A cell of the tally; an empty category is the indicator itself. */
    record Cell(LocalDate month, String indicator, String region, String category)
            implements Comparable<Cell> {
        @Override
        public int compareTo(Cell other) {
            return key().compareTo(other.key());
        }

        private String key() {
            return month + "|" + indicator + "|" + region + "|" + category;
        }
    }

    /** A thing that counts once a month. */
    record Once(LocalDate month, String indicator, long token, String region) {}

    final List<Kept> kept = new ArrayList<>();
    final Map<Cell, Integer> added = new TreeMap<>();
    final List<Once> once = new ArrayList<>();
    final Map<Sorting.KeptOut, Long> keptOut = Sorting.noneKeptOut();

    /**
     * @param firstOpen a fact of a month that is frozen already counts in this one: what was
     *     published never changes, and nothing is lost
     * @param running the month that it is; nothing counts in a later one
     */
    void add(
            Fact fact,
            Sorting.Sorted sorted,
            long token,
            List<Indicator> indicators,
            YearMonth firstOpen,
            YearMonth running) {
        var day = LocalDate.ofInstant(fact.at(), DatedSettings.ZONE);
        kept.add(
                new Kept(
                        day,
                        sorted.region(),
                        sorted.district(),
                        fact.kind(),
                        sorted.codes(),
                        token));
        var own = YearMonth.from(day);
        var counted = own.isAfter(running) ? running : own;
        var month = (counted.isBefore(firstOpen) ? firstOpen : counted).atDay(1);
        for (var indicator : indicators) {
            if (!indicator.counts(fact.kind(), sorted.codes())) {
                continue;
            }
            if (indicator.once()) {
                once.add(new Once(month, indicator.code(), token, sorted.region()));
                continue;
            }
            count(new Cell(month, indicator.code(), sorted.region(), ""));
            indicator
                    .breakdown()
                    .map(by -> sorted.codes().getOrDefault(by, "other"))
                    .ifPresent(
                            category ->
                                    count(
                                            new Cell(
                                                    month,
                                                    indicator.code(),
                                                    sorted.region(),
                                                    category)));
        }
    }

    void count(Cell cell) {
        added.merge(cell, 1, Integer::sum);
    }
}
