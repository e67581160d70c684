package org.shanyraq.casework.web;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Wording;

/** What the forms of a case share. */
final class Forms {
    private Forms() {}

    static <E extends Enum<E>> List<Choice> choices(Class<E> kind, String prefix, Wording words) {
        return Arrays.stream(kind.getEnumConstants())
                .map(
                        one ->
                                Choice.of(
                                        one.name(),
                                        words.t(prefix + one.name().toLowerCase(Locale.ROOT))))
                .toList();
    }

    /** The local moment that a form means; the reader is in the country. */
    static java.time.Instant instant(LocalDateTime local) {
        return local.atZone(DatedSettings.ZONE).toInstant();
    }

    static String now(java.time.Clock clock) {
        return LocalDateTime.ofInstant(clock.instant(), DatedSettings.ZONE)
                .withSecond(0)
                .withNano(0)
                .toString();
    }

    static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }

    static boolean isFuture(LocalDateTime local, java.time.Clock clock, Form form, String field) {
        if (instant(local).isAfter(clock.instant().plusSeconds(60))) {
            form.error(field, "web.field.future");
            return true;
        }
        return false;
    }
}
