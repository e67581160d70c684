package org.shanyraq.portal.web;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.shanyraq.directory.OpeningHours;
import org.shanyraq.web.Wording;

/** Opening hours in words: whether it is open now, and the week with like days put together. */
final class Hours {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    private final OpeningHours hours;
    private final Wording words;

    Hours(OpeningHours hours, Wording words) {
        this.hours = hours;
        this.words = words;
    }

    String now(Instant moment) {
        if (hours.always()) {
            return words.t("portal.near.always");
        }
        if (hours.openAt(moment)) {
            return hours.closesAfter(moment)
                    .map(closes -> words.t("portal.near.open_until", words.time(closes)))
                    .orElseGet(() -> words.t("portal.near.open"));
        }
        return hours.opensAfter(moment)
                .map(opens -> words.t("portal.near.opens", words.moment(opens)))
                .orElseGet(() -> words.t("portal.near.closed"));
    }

    /** A line for each run of days with the same hours; none when it is always open. */
    List<String> week() {
        var lines = new ArrayList<String>();
        DayOfWeek from = DayOfWeek.MONDAY;
        for (var day : DayOfWeek.values()) {
            boolean ends = day == DayOfWeek.SUNDAY || !on(day.plus(1)).equals(on(day));
            if (ends) {
                if (!on(day).isEmpty()) {
                    lines.add(days(from, day) + " " + on(day));
                }
                from = day.plus(1);
            }
        }
        return lines;
    }

    private String on(DayOfWeek day) {
        return hours.week().stream()
                .filter(span -> span.day() == day)
                .map(span -> TIME.format(span.opens()) + "–" + TIME.format(closes(span)))
                .collect(Collectors.joining(", "));
    }

    private static LocalTime closes(OpeningHours.Span span) {
        return span.opens().plus(span.lasts());
    }

    private String days(DayOfWeek from, DayOfWeek to) {
        return from == to ? name(from) : name(from) + "–" + name(to);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.language().locale());
    }
}
