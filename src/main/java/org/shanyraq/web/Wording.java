package org.shanyraq.web;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.Collator;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.util.ULocale;
import java.text.FieldPosition;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One language: its texts, and how it writes dates, numbers and spans of time and sorts names.
 * Plurals are ICU's ({@code {0, plural, one {# case} other {# cases}}}). Days begin in the
 * country's zone.
 */
public final class Wording {
    private static final Logger LOG = LoggerFactory.getLogger(Wording.class);

    private final Language language;
    private final Map<String, String> texts;
    private final Map<String, MessageFormat> patterns = new ConcurrentHashMap<>();
    private final Clock clock;
    private final Dates dates;
    private final LocalizedNumberFormatter numbers;
    private final Collator collator;

    Wording(Language language, Map<String, String> texts, Clock clock) {
        this.language = language;
        this.texts = Map.copyOf(texts);
        this.clock = clock;
        this.dates = new Dates(language);
        this.numbers = NumberFormatter.withLocale(ULocale.forLanguageTag(language.code()));
        this.collator = Collator.getInstance(ULocale.forLanguageTag(language.code())).freeze();
    }

    public Language language() {
        return language;
    }

    public boolean knows(String key) {
        return texts.containsKey(key);
    }

    /**
     * The text under the key. A key that nobody wrote shows itself and is logged: a page with one
     * odd word helps more than none.
     */
    public String t(String key, Object... arguments) {
        var text = texts.get(key);
        if (text == null) {
            LOG.error("no text in {} under {}", language.code(), key);
            return key;
        }
        if (text.indexOf('{') < 0) {
            return text;
        }
        var pattern =
                patterns.computeIfAbsent(
                        key,
                        unused -> new MessageFormat(text, ULocale.forLanguageTag(language.code())));
        synchronized (pattern) { // ICU's formats keep state while they work
            return pattern.format(arguments, new StringBuffer(), new FieldPosition(0)).toString();
        }
    }

    public String t(Message message) {
        return t(message.key(), message.arguments().toArray());
    }

    /** 1 234 567 */
    public String number(long value) {
        return numbers.format(value).toString();
    }

    /** 12.5, with at most so many digits after the mark. */
    public String number(double value, int digits) {
        return numbers.precision(Precision.maxFraction(digits)).format(value).toString();
    }

    /** 12 March 2026 */
    public String date(LocalDate day) {
        return dates.date(day);
    }

    /** 12 March 2026, of the moment's day in the country. */
    public String date(Instant moment) {
        return dates.date(local(moment).toLocalDate());
    }

    /** November 2026; in Kazakh and Russian months are written small. */
    public String month(YearMonth month) {
        var locale = language.locale();
        var written = DateTimeFormatter.ofPattern(t("web.month.pattern"), locale).format(month);
        return language == Language.EN ? written : written.toLowerCase(locale);
    }

    /** Monday, as a heading: with a capital. */
    public String dayOfWeek(DayOfWeek day) {
        var written = DateTimeFormatter.ofPattern("cccc", language.locale()).format(day);
        return written.substring(0, 1).toUpperCase(language.locale()) + written.substring(1);
    }

    /** 19:40 */
    public String time(Instant moment) {
        return dates.time(local(moment));
    }

    /** 12 March 2026, 19:40: exact, for hover, print and letters. */
    public String moment(Instant moment) {
        return dates.moment(local(moment));
    }

    /** As people speak of it now: today 09:20, yesterday 18:05, 21 March, 14 March 2024. */
    public String lately(Instant moment) {
        var now = local(clock.instant());
        var then = local(moment);
        if (then.toLocalDate().equals(now.toLocalDate())) {
            return t("web.date.today", dates.time(then));
        }
        if (then.toLocalDate().equals(now.toLocalDate().minusDays(1))) {
            return t("web.date.yesterday", dates.time(then));
        }
        return then.getYear() == now.getYear()
                ? dates.dayOfYear(then.toLocalDate())
                : dates.date(then.toLocalDate());
    }

    /** A span in its largest unit that tells enough: 40 s, 18 min, 3 h, 2 days. */
    public String span(Duration span) {
        long seconds = Math.abs(span.toSeconds());
        if (seconds < 60) {
            return t("web.span.seconds", seconds);
        }
        if (seconds < 3_600) {
            return t("web.span.minutes", seconds / 60);
        }
        if (seconds < 48 * 3_600) {
            return t("web.span.hours", seconds / 3_600);
        }
        return t("web.span.days", seconds / 86_400);
    }

    /** What matters of a deadline: "due in 3 h", "2 days late". */
    public String due(Instant due) {
        var left = Duration.between(clock.instant(), due);
        return left.isNegative() ? t("web.due.late", span(left)) : t("web.due.in", span(left));
    }

    /** The language's own alphabetical order: Kazakh letters sort as Kazakh letters. */
    public Comparator<String> collation() {
        return collator::compare;
    }

    Instant now() {
        return clock.instant();
    }

    private static ZonedDateTime local(Instant moment) {
        return moment.atZone(DatedSettings.ZONE);
    }
}
