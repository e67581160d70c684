package org.shanyraq.planning.staffing.duty;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A day's work as somebody types it: {@code 08:00-12:00, 18:00-22:00} or {@code 20:00–08:00}, which
 * ends on the next day.
 */
public final class SpanText {
    /** Parts of one day. */
    public static final int MOST = 3;

    private static final Pattern PARTS = Pattern.compile("[,;\\n]+");
    private static final Pattern SPAN =
            Pattern.compile("(\\d{1,2})[:.](\\d{2})\\s*[-–—]\\s*(\\d{1,2})[:.](\\d{2})");

    private SpanText() {}

    /** What was typed is no day's work; the code keys the message. */
    public static final class Unreadable extends IllegalArgumentException {
        private final String code;
        private final String about;

        Unreadable(String code, String about) {
            super(about);
            this.code = code;
            this.about = about;
        }

        /** The part that cannot be read, or the limit that is passed. */
        public String about() {
            return about;
        }

        public String code() {
            return code;
        }
    }

    /**
     * @return in the order of the day; empty where nothing is typed
     * @throws Unreadable with the part that cannot be read
     */
    public static List<Span> read(LocalDate day, String typed) {
        var spans = new ArrayList<Span>();
        for (var part : PARTS.split(typed)) {
            if (!part.isBlank()) {
                spans.add(span(day, part.strip()));
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        if (spans.size() > MOST) {
            throw new Unreadable("many", String.valueOf(MOST));
        }
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i).from().isBefore(spans.get(i - 1).until())) {
                throw new Unreadable("overlap", spans.get(i).text());
            }
        }
        return spans;
    }

    private static Span span(LocalDate day, String part) {
        var match = SPAN.matcher(part);
        if (!match.matches()) {
            throw new Unreadable("shape", part);
        }
        try {
            var span =
                    Span.of(
                            day,
                            time(match.group(1), match.group(2)),
                            time(match.group(3), match.group(4)));
            if (span.length().compareTo(Duration.ofHours(24)) >= 0) {
                throw new Unreadable("long", part);
            }
            return span;
        } catch (DateTimeException noTime) {
            throw new Unreadable("shape", part);
        }
    }

    /** 24:00 is the next midnight, as people write it. */
    private static LocalTime time(String hour, String minute) {
        int hours = Integer.parseInt(hour);
        int minutes = Integer.parseInt(minute);
        return hours == 24 && minutes == 0 ? LocalTime.MIDNIGHT : LocalTime.of(hours, minutes);
    }
}
