package org.shanyraq.place;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Brings Kazakh, Russian and Latin spellings of one name to the same plain letters: «Қарағанды»,
 * «Караганда» and "Qaraghandy" begin alike.
 */
public final class Spelling {
    private static final Map<Character, String> LETTERS = letters();

    private Spelling() {}

    /** The text in plain Latin letters, digits and single blanks; empty if it holds neither. */
    public static String fold(String text) {
        String lower = Normalizer.normalize(text, Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
        var plain = new StringBuilder(lower.length() + 8);
        for (int i = 0; i < lower.length(); i++) {
            append(plain, lower.charAt(i));
        }
        return merged(plain);
    }

    private static void append(StringBuilder plain, char letter) {
        String known = LETTERS.get(letter);
        if (known != null) {
            plain.append(known);
        } else if (letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9') {
            plain.append(letter);
        } else if (Character.isLetter(letter)) {
            String base = Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD);
            if (base.charAt(0) >= 'a' && base.charAt(0) <= 'z') {
                plain.append(base.charAt(0));
            }
        } else if ((Character.isWhitespace(letter) || letter == '-')
                && !plain.isEmpty()
                && plain.charAt(plain.length() - 1) != ' ') {
            plain.append(' ');
        }
    }

    /**
     * Letters that the several Latin spellings use for one sound, in one pass: the index of all
     * names is made while somebody waits for the first answer.
     */
    private static String merged(StringBuilder latin) {
        var merged = new StringBuilder(latin.length());
        for (int i = 0; i < latin.length(); i++) {
            join(merged, single(latin.charAt(i)));
        }
        return merged.toString();
    }

    private static char single(char letter) {
        return switch (letter) {
            case 'q' -> 'k';
            case 'w' -> 'u';
            case 'x' -> 'h';
            case 'y' -> 'i';
            default -> letter;
        };
    }

    private static void join(StringBuilder merged, char letter) {
        int end = merged.length() - 1;
        char last = end < 0 ? ' ' : merged.charAt(end);
        if (letter == 'h' && last == 'k') {
            merged.setCharAt(end, 'h');
        } else if (letter == 'h' && last == 'z' || letter == 'j' && last == 'd') {
            merged.setCharAt(end, 'j');
        } else if (letter == 'h' && last == 'c') {
            merged.setCharAt(end, 's');
            merged.append('h');
        } else if (!(letter == 'h' && last == 'g')
                && !(letter == last && (letter == 'i' || letter == 'u'))) {
            merged.append(letter);
        }
        int length = merged.length();
        if (letter == 'h' && length >= 4 && merged.substring(length - 4).equals("shsh")) {
            merged.setLength(length - 2);
        }
    }

    private static Map<Character, String> letters() {
        var map = new java.util.HashMap<Character, String>();
        String from = "абвгдеёжзийклмнопрстуфхцчшщыэюяәғқңөұүһі";
        String[] to =
                ("a b v g d e e zh z i i k l m n o p r s t u f h ts ch sh sh i e iu ia"
                                + " a g k n o u u h i")
                        .split(" ");
        for (int i = 0; i < from.length(); i++) {
            map.put(from.charAt(i), to[i]);
        }
        map.put('ъ', "");
        map.put('ь', "");
        map.put('ş', "sh");
        map.put('ç', "sh");
        map.put('ı', "i");
        return Map.copyOf(map);
    }
}
