package org.shanyraq.statistics.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;

/** How a month is written. */
final class Months {
    private Months() {}

    /** 11.26, for the foot of a curve. */
    static String brief(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM.yy").format(month);
    }
}
