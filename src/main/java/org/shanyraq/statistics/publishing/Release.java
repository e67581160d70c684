package org.shanyraq.statistics.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * What was released of one indicator in one month.
 *
 * @param day the day of the release
 * @param national the country's count at that moment; hidden in a closed month below 5
 * @param withheld nothing is said by region, because it would say too much together with what was
 *     released before
 */
public record Release(
        YearMonth month,
        String indicator,
        boolean frozen,
        LocalDate day,
        Instant at,
        OptionalInt national,
        boolean withheld,
        Figures figures,
        String hash) {}
