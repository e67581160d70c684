package org.shanyraq.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Brings the spellings of one name together: Kazakh and Russian Cyrillic, the Latin drafts of 2017,
 * 2018 and 2021, passport and everyday transliteration. For matching only, never shown or stored.
 *
 * <p>Rules: reference/algorithms.md B.3. Vowels fold to three classes because ә is written а, э or
 * я, ө is written о or у, and і is written и or ы; patronymic and surname endings fall away, so
 * that Серікұлы, Серикович and Сериковна meet.
 */
public final class NameFold {
    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{M}'’ʹʼ`´]+");
    private static final Pattern APOSTROPHE_AFTER_LETTER = Pattern.compile("([agnousc])['’ʼ´]");
    private static final Map<Character, String> LATIN_DRAFT =
            Map.of('a', "ä", 'g', "ğ", 'n', "ñ", 'o', "ö", 'u', "ü", 's', "š", 'c', "č");
    private static final int SHORTEST_STEM = 3;

    /** Longest first. The keys are spellings, the values sounds: lower-case Latin letters. */
    private static final String[][] SOUNDS = {
        {"shch", "w"},
        {"щ", "w"},
        {"ш", "w"},
        {"sch", "w"},
        {"sh", "w"},
        {"ş", "w"},
        {"š", "w"},
        {"дж", "j"},
        {"dzh", "j"},
        {"dj", "j"},
        {"zh", "j"},
        {"ж", "j"},
        {"ž", "j"},
        {"ź", "j"},
        {"тч", "c"},
        {"ч", "c"},
        {"tch", "c"},
        {"ch", "c"},
        {"ç", "c"},
        {"č", "c"},
        {"ć", "c"},
        {"ц", "x"},
        {"ts", "x"},
        {"tz", "x"},
        {"kh", "h"},
        {"х", "h"},
        {"һ", "h"},
        {"gh", "g"},
        {"ғ", "g"},
        {"г", "g"},
        {"ңғ", "n"},
        {"ңг", "n"},
        {"нғ", "n"},
        {"ñğ", "n"},
        {"ñg", "n"},
        {"нг", "n"},
        {"ng", "n"},
        {"ң", "n"},
        {"н", "n"},
        {"қ", "k"},
        {"к", "k"},
        {"q", "k"},
        {"ck", "k"},
        {"c", "k"},
        {"ph", "f"},
        {"ф", "f"},
        {"w", "v"},
        {"в", "v"},
        {"x", "ks"},
        {"б", "b"},
        {"д", "d"},
        {"з", "z"},
        {"л", "l"},
        {"м", "m"},
        {"п", "p"},
        {"р", "r"},
        {"с", "s"},
        {"т", "t"},
        {"ю", "iu"},
        {"я", "ia"},
        {"ё", "e"},
        {"yo", "e"},
        {"ә", "ä"},
        {"а", "a"},
        {"э", "e"},
        {"е", "e"},
        {"ө", "ö"},
        {"о", "o"},
        {"ү", "u"},
        {"ұ", "u"},
        {"у", "u"},
        {"і", "i"},
        {"и", "i"},
        {"ы", "i"},
        {"й", "i"},
        {"y", "i"},
        {"ı", "i"},
        {"ï", "i"},
        {"ь", ""},
        {"ъ", ""},
        {"'", ""},
        {"’", ""},
        {"ʹ", ""},
        {"ʼ", ""},
        {"`", ""},
        {"´", ""},
    };

    private static final Map<Character, List<String[]>> BY_FIRST =
            Arrays.stream(SOUNDS).collect(Collectors.groupingBy(sound -> sound[0].charAt(0)));

    private static final List<String> ENDINGS =
            List.of(
                    "uvna", "avna", "uvic", "avic", "ivna", "kizi", "gizi", "skaia", "skii", "skaa",
                    "ski", "ska", "uva", "ava", "ina", "uli", "uv", "av", "uf", "af", "in");

    private NameFold() {}

    /** The words of a free text, as typed. */
    public static List<String> words(String text) {
        return WORDS.splitAsStream(text.strip()).filter(word -> !word.isEmpty()).toList();
    }

    /**
     * One letter a sound, the vowels kept apart: what ranking compares. Алия, Aliya and Әлия give
     * {@code alia}.
     */
    public static String fine(String word) {
        return single(sounds(word).replace("ä", "a").replace("ö", "o").replace("iia", "ia"));
    }

    /**
     * The coarse key of one word without its ending. Equal for all listed spellings of one name;
     * different names may share it.
     */
    public static String key(String word) {
        return contracted(stem(vowelClasses(sounds(word))));
    }

    /** The key without vowels but a first one: meets most slips of the hand within vowels. */
    public static String skeleton(String word) {
        var key = key(word);
        return key.isEmpty() ? key : key.charAt(0) + key.substring(1).replaceAll("[aiu]", "");
    }

    private static String sounds(String word) {
        var text = Normalizer.normalize(word, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = text.replace("i\u0307", "i").replace('ə', 'ә').replace('ɵ', 'ө');
        text =
                APOSTROPHE_AFTER_LETTER
                        .matcher(text)
                        .replaceAll(hit -> LATIN_DRAFT.getOrDefault(hit.group(1).charAt(0), ""));
        // The draft of 2018 wrote у as ý; elsewhere ý is only an accented y.
        text = text.replace('ý', 'u').replace('ǵ', 'g').replace('ń', 'ñ').replace('á', 'ä');
        var out = new StringBuilder();
        for (int at = 0; at < text.length(); ) {
            at += sound(text, at, out);
        }
        return out.toString();
    }

    private static int sound(String text, int at, StringBuilder out) {
        for (var sound : BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(sound[0], at)) {
                out.append(sound[1]);
                return sound[0].length();
            }
        }
        int letter = text.codePointAt(at);
        var bare = Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFD);
        bare.codePoints()
                .filter(point -> Character.getType(point) != Character.NON_SPACING_MARK)
                .filter(Character::isLetter)
                .forEach(out::appendCodePoint);
        return Character.charCount(letter);
    }

    private static String vowelClasses(String sounds) {
        return sounds.replace('ä', 'a').replace('e', 'a').replace('o', 'u').replace('ö', 'u');
    }

    private static String stem(String key) {
        for (var ending : ENDINGS) {
            if (key.endsWith(ending) && key.length() - ending.length() >= SHORTEST_STEM) {
                return stem(key.substring(0, key.length() - ending.length()));
            }
        }
        return key;
    }

    /**
     * A glide beside another vowel is written or left out at will: Бауыржан, Бауржан; Алия, Аля.
     */
    private static String contracted(String key) {
        var text = single(key).replaceAll("i([au])", "$1").replace("ui", "u");
        return single(text);
    }

    private static String single(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .forEach(
                        point -> {
                            if (out.isEmpty() || out.codePointBefore(out.length()) != point) {
                                out.appendCodePoint(point);
                            }
                        });
        return out.toString();
    }
}
