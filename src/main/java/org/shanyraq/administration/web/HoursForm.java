package org.shanyraq.administration.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.directory.OpeningHours;
import org.shanyraq.web.Form;

/**
 * Opening hours in a form: two spans a day (a pause between), exceptions by date. What is left
 * blank is closed; a span that ends before it begins lasts over midnight.
 */
final class HoursForm {
    /** As many spans as a day has lines. */
    static final int SPANS = 2;

    private HoursForm() {}

    static void put(Map<String, String> known, OpeningHours hours) {
        known.put("always", Boolean.toString(hours.always()));
        for (var day : DayOfWeek.values()) {
            var spans = hours.week().stream().filter(span -> span.day() == day).toList();
            for (int i = 0; i < Math.min(SPANS, spans.size()); i++) {
                known.put(field("from", day, i), spans.get(i).opens().toString());
                known.put(
                        field("to", day, i),
                        spans.get(i).opens().plus(spans.get(i).lasts()).toString());
            }
        }
        int n = 0;
        for (var other : hours.exceptions()) {
            known.put("other.date." + n, other.date().toString());
            known.put("other.reason." + n, other.reason());
            if (!other.spans().isEmpty()) {
                var span = other.spans().getFirst();
                known.put("other.from." + n, span.opens().toString());
                known.put("other.to." + n, span.opens().plus(span.lasts()).toString());
            }
            n++;
        }
    }

    static String field(String end, DayOfWeek day, int span) {
        return "hours." + end + "." + day.getValue() + "." + span;
    }

    static OpeningHours read(Form form, HttpServletRequest request) {
        if (form.chosen("always", "true")) {
            return OpeningHours.ALWAYS;
        }
        var week = new ArrayList<OpeningHours.Span>();
        for (var day : DayOfWeek.values()) {
            for (int i = 0; i < SPANS; i++) {
                span(form, day, field("from", day, i), field("to", day, i)).ifPresent(week::add);
            }
        }
        return new OpeningHours(false, week, others(form, request));
    }

    private static List<OpeningHours.OtherDay> others(Form form, HttpServletRequest request) {
        var others = new ArrayList<OpeningHours.OtherDay>();
        for (int n = 0; request.getParameter("other.date." + n) != null; n++) {
            var typed = form.value("other.date." + n).strip();
            if (typed.isEmpty()) {
                continue;
            }
            try {
                var date = LocalDate.parse(typed);
                var spans =
                        span(form, date.getDayOfWeek(), "other.from." + n, "other.to." + n)
                                .map(List::of)
                                .orElse(List.of());
                var reason =
                        form.value("other.reason." + n).equals("repair") ? "repair" : "holiday";
                if (others.stream().noneMatch(other -> other.date().equals(date))) {
                    others.add(new OpeningHours.OtherDay(date, spans, reason));
                }
            } catch (DateTimeException none) {
                form.error("other.date." + n, "web.field.date");
            }
        }
        return others;
    }

    private static Optional<OpeningHours.Span> span(
            Form form, DayOfWeek day, String from, String to) {
        var opens = form.value(from).strip();
        var closes = form.value(to).strip();
        if (opens.isEmpty() && closes.isEmpty()) {
            return Optional.empty();
        }
        try {
            var first = LocalTime.parse(opens);
            var lasts = Duration.between(first, LocalTime.parse(closes));
            return Optional.of(
                    new OpeningHours.Span(
                            day, first, lasts.isPositive() ? lasts : lasts.plusDays(1)));
        } catch (DateTimeException none) {
            form.error(from, "administration.centre.hours.wrong");
            return Optional.empty();
        }
    }
}
