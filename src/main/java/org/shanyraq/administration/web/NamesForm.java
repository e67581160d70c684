package org.shanyraq.administration.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanyraq.place.Names;
import org.shanyraq.web.Form;
import org.shanyraq.web.Text;

/** A name in each of the three languages, in the fields {@code kk}, {@code ru} and {@code en}. */
final class NamesForm {
    private static final List<String> FIELDS = List.of("kk", "ru", "en");

    /** In characters. */
    private static final int LONGEST = 160;

    private NamesForm() {}

    static void put(Map<String, String> known, Names names) {
        known.put("kk", names.kk());
        known.put("ru", names.ru());
        known.put("en", names.en());
    }

    /** Absent where one is missing or too long, which then stands at its field. */
    static @Nullable Names read(Form form) {
        for (var field : FIELDS) {
            var name = line(form, field);
            if (name.isBlank()) {
                form.error(field, "web.field.required");
            } else if (Text.length(name) > LONGEST) {
                form.error(field, "web.field.too_long", LONGEST);
            }
        }
        return FIELDS.stream().anyMatch(field -> form.mistake(field).isPresent())
                ? null
                : new Names(line(form, "kk"), line(form, "ru"), line(form, "en"));
    }

    private static String line(Form form, String field) {
        return Text.line(form.value(field));
    }
}
