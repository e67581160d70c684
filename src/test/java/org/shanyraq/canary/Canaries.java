package org.shanyraq.canary;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;

/** Strings that stand nowhere else, each planted in one sealed field. */
final class Canaries {
    private static final String CYRILLIC = "абвгдежзиклмнопрстуфхчшыэюяәғқңөұүһі";
    private static final String LATIN = "abcdefghiklmnoprstuvwxyz";
    private static final int LONG = 16;

    private final Random random = new Random(111);
    private final Map<String, String> fieldOf = new LinkedHashMap<>();

    /** A name or a word, Cyrillic or Latin by turns. */
    String word(String field) {
        var letters = fieldOf.size() % 2 == 0 ? CYRILLIC : LATIN;
        var word = new StringBuilder();
        for (int i = 0; i < LONG; i++) {
            word.append(letters.charAt(random.nextInt(letters.length())));
        }
        return planted(field, word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
    }

    /** A mobile number in the international form; it is looked for without its sign. */
    String phone(String field) {
        return "+" + planted(field, "7707%07d".formatted(random.nextInt(10_000_000)));
    }

    String pin(String field) {
        return planted(field, "%06d%06d".formatted(random.nextInt(1_000_000), 777_001));
    }

    /** Of somebody who would be over a hundred and twenty. */
    String iin(String field) {
        while (true) {
            var digits = "0102%02d3%04d".formatted(1 + random.nextInt(28), random.nextInt(10_000));
            int sum = 0;
            for (int i = 0; i < digits.length(); i++) {
                sum += (i + 1) * (digits.charAt(i) - '0');
            }
            if (sum % 11 < 10) {
                return planted(field, digits + sum % 11);
            }
        }
    }

    /** Something that the field holds and that was not made here. */
    String planted(String field, String text) {
        fieldOf.put(text, field);
        return text;
    }

    Set<String> texts() {
        return fieldOf.keySet();
    }

    Set<String> of(Set<String> fields) {
        var some = new TreeSet<String>();
        fieldOf.forEach(
                (text, field) -> {
                    if (fields.contains(field)) {
                        some.add(text);
                    }
                });
        return some;
    }

    /** The fields in which something was planted, as {@code schema.table.column}. */
    Set<String> fields() {
        return new TreeSet<>(fieldOf.values());
    }
}
