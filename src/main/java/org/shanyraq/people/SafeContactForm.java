package org.shanyraq.people;

import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.people.SafeContact.Channel;
import org.shanyraq.people.SafeContact.Device;
import org.shanyraq.people.SafeContact.Window;
import org.shanyraq.web.Calendar;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Field;
import org.shanyraq.web.Form;
import org.shanyraq.web.Length;
import org.shanyraq.web.Wording;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * The one form in which is written down how somebody may be reached, in a case and at the desk. It
 * holds for a year at most, since she is asked anew.
 */
public record SafeContactForm(
        @NotNull @Nullable Channel channel,
        @NotNull @Nullable Device device,
        @Nullable Set<DayOfWeek> days,
        @Nullable LocalTime from,
        @Nullable LocalTime to,
        @Length(max = 200) @Nullable String address,
        @Length(max = 80) @Nullable String nameToUse,
        @Length(max = 80) @Nullable String codeWord,
        @Length(max = 400) @Nullable String maySay,
        @NotNull @Calendar @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
                @Nullable LocalDate validUntil) {

    /** The form before anything is known. */
    public static Form blank(LocalDate validUntil) {
        return Form.of(Map.of("validUntil", validUntil.toString()));
    }

    /** The form with what she said last, but for the address, which stands on no screen unasked. */
    public static Form of(SafeContact known, LocalDate validUntil) {
        var values = new HashMap<String, String>();
        values.put("channel", known.channel().name());
        values.put("device", known.device().name());
        values.put("nameToUse", known.nameToUse());
        values.put("codeWord", known.codeWord());
        values.put("maySay", known.maySay());
        values.put("validUntil", validUntil.toString());
        var form = Form.of(values);
        known.windows().stream().findFirst().ifPresent(window -> fill(form, window));
        return form;
    }

    private static void fill(Form form, Window window) {
        if (window.days().size() < DayOfWeek.values().length) {
            window.days().forEach(day -> form.choose("days", day.name()));
        }
        if (!window.from().equals(LocalTime.MIN) || !window.to().equals(LocalTime.MAX)) {
            form.choose("from", hour(window.from()));
            form.choose("to", window.to().equals(LocalTime.MAX) ? "" : hour(window.to()));
        }
    }

    private static String hour(LocalTime time) {
        return time.toString().substring(0, 5);
    }

    /** What is asked, in the order in which she is asked. */
    public static List<Field> fields(Wording words) {
        return List.of(
                Field.segments(
                                "channel",
                                words.t("people.safe.channel"),
                                choices(Channel.values(), "people.channel.", words))
                        .needed(),
                Field.segments(
                                "device",
                                words.t("people.safe.device"),
                                choices(Device.values(), "people.device.", words))
                        .needed(),
                Field.text("address", words.t("people.safe.address"), 200),
                Field.checkboxes("days", words.t("people.safe.days"), days(words)),
                Field.time("from", words.t("people.safe.from")),
                Field.time("to", words.t("people.safe.to")),
                Field.text("nameToUse", words.t("people.safe.name"), 80),
                Field.text("codeWord", words.t("people.safe.code_word"), 80),
                Field.text("maySay", words.t("people.safe.may_say"), 400),
                Field.date("validUntil", words.t("people.safe.valid_until")).needed());
    }

    private static List<Choice> days(Wording words) {
        return Arrays.stream(DayOfWeek.values())
                .map(
                        day ->
                                Choice.of(
                                        day.name(),
                                        day.getDisplayName(
                                                TextStyle.SHORT_STANDALONE,
                                                words.language().locale())))
                .toList();
    }

    private static <E extends Enum<E>> List<Choice> choices(E[] all, String prefix, Wording words) {
        return Arrays.stream(all)
                .map(one -> Choice.of(one.name(), words.t(prefix + code(one))))
                .toList();
    }

    private static String code(Enum<?> one) {
        return one.name().toLowerCase(java.util.Locale.ROOT);
    }

    /** Says in the form what only the day and both hours together can tell. */
    public void check(Form form, LocalDate today) {
        if (validUntil != null && !validUntil.isAfter(today)) {
            form.error("validUntil", "web.field.past");
        }
        if (validUntil != null && validUntil.isAfter(today.plusYears(1))) {
            form.error("validUntil", "people.safe.a_year");
        }
        if (from != null && from.equals(to)) {
            form.error("to", "people.safe.hours");
        }
    }

    /** What was said; only of a form without mistakes. */
    public NewSafeContact said() {
        return new NewSafeContact(
                Objects.requireNonNull(channel),
                Objects.requireNonNull(device),
                windows(),
                text(address),
                text(nameToUse),
                text(codeWord),
                text(maySay),
                Objects.requireNonNull(validUntil)
                        .plusDays(1)
                        .atStartOfDay(DatedSettings.ZONE)
                        .toInstant());
    }

    private List<Window> windows() {
        var on = Objects.requireNonNullElse(days, Set.<DayOfWeek>of());
        if (on.isEmpty() && from == null && to == null) {
            return List.of();
        }
        return List.of(
                new Window(
                        on.isEmpty() ? Set.of(DayOfWeek.values()) : on,
                        Objects.requireNonNullElse(from, LocalTime.MIN),
                        Objects.requireNonNullElse(to, LocalTime.MAX)));
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed.strip();
    }
}
