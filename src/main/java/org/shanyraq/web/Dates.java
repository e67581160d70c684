package org.shanyraq.web;

import com.ibm.icu.text.DateTimePatternGenerator;
import com.ibm.icu.util.ULocale;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.shanyraq.ground.Language;

/** How one language writes dates: ICU gives the order of the parts, the JDK formats them. */
final class Dates {
    private final DateTimeFormatter date;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter time;
    private final DateTimeFormatter moment;

    Dates(Language language) {
        date = pattern(language, "dMMMMy");
        dayOfYear = pattern(language, "dMMMM");
        time = DateTimeFormatter.ofPattern("HH:mm", language.locale());
        moment = pattern(language, "dMMMMyHHmm");
    }

    String date(LocalDate day) {
        return date.format(day);
    }

    String dayOfYear(LocalDate day) {
        return dayOfYear.format(day);
    }

    String time(ZonedDateTime at) {
        return time.format(at);
    }

    String moment(ZonedDateTime at) {
        return moment.format(at);
    }

    private static DateTimeFormatter pattern(Language language, String parts) {
        // British order and 24 hours for English: the country writes day before month.
        var locale = language == Language.EN ? ULocale.UK : ULocale.forLanguageTag(language.code());
        var pattern = DateTimePatternGenerator.getInstance(locale).getBestPattern(parts);
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }
}
