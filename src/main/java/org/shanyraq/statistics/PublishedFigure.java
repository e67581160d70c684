package org.shanyraq.statistics;

import java.time.YearMonth;
import java.util.OptionalInt;

/**
 * One figure of a closed month, as published.
 *
 * @param region a region's code, {@code KZ} for the country, {@code ZZ} where no place was said
 * @param category a code of the indicator's breakdown, or empty for the whole
 * @param count absent where the figure is hidden
 */
public record PublishedFigure(
        YearMonth month, String indicator, String region, String category, OptionalInt count) {}
