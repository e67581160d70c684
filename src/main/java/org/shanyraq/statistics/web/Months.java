package org.shanyraq.statistics.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.shanyraq.web.Wording;

/** How a month is written. */
final class Months {
    private Months() {}

    /** November 2026 */
    static String name(Wording wording, YearMonth month) {
        return written(wording, month, wording.t("statistics.month.pattern"));
    }

    /** 11.26, for the foot of a curve. */
    static String brief(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM.yy").format(month);
    }

    private static String written(Wording wording, YearMonth month, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, wording.language().locale()).format(month);
    }
}
