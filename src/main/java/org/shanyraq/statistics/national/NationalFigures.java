package org.shanyraq.statistics.national;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.shanyraq.statistics.Indicator;
import org.shanyraq.statistics.publishing.Figures;
import org.shanyraq.statistics.publishing.Releases;

/**
 * What the page shows of one indicator in one month.
 *
 * @param open the running month; its totals move
 * @param months what can be chosen, newest first
 * @param totals the country's count of each indicator in the month; absent where hidden
 * @param figures by region, as released; empty before the first release
 * @param asOf when the regions' figures were released
 * @param series the country's counts of closed months, oldest first
 * @param changes the number to resume live updates by
 */
public record NationalFigures(
        Indicator indicator,
        YearMonth month,
        boolean open,
        boolean frozen,
        List<YearMonth> months,
        Map<String, OptionalInt> totals,
        Optional<Figures> figures,
        Optional<Instant> asOf,
        Optional<String> version,
        List<Releases.Point> series,
        long changes) {}
