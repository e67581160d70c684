package org.shanyraq.statistics;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * One indicator of one closed month, published once and never changed.
 *
 * @param hash SHA-256 over the figures, in hex: the version
 */
public record PublishedMonth(
        YearMonth month,
        Indicator indicator,
        Instant published,
        String hash,
        List<PublishedFigure> figures) {
    public PublishedMonth {
        figures = List.copyOf(figures);
    }
}
