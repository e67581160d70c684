package org.shanyraq.statistics.web;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Wording;

/** How a month is written. */
final class Months {
    private Months() {}

    /** November 2026; in Kazakh and Russian months are written small. */
    static String name(Wording wording, YearMonth month) {
        var locale = wording.language().locale();
        var pattern = wording.t("statistics.month.pattern");
        var written = DateTimeFormatter.ofPattern(pattern, locale).format(month);
        return wording.language() == Language.EN ? written : written.toLowerCase(locale);
    }

    /** 11.26, for the foot of a curve. */
    static String brief(YearMonth month) {
        return DateTimeFormatter.ofPattern("MM.yy").format(month);
    }
}
