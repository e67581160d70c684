package org.shanyraq.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** The ways in which a name comes to us: other alphabets, other order, slips of the hand. */
final class Variants {
    private static final String[][] RUSSIAN = {
        {"ә", "а"},
        {"ғ", "г"},
        {"қ", "к"},
        {"ң", "н"},
        {"ө", "о"},
        {"ұ", "у"},
        {"ү", "у"},
        {"һ", "х"},
        {"і", "и"},
        {"ё", "е"}
    };
    private static final String[][] LATIN = {
        {"ж", "zh"}, {"ш", "sh"}, {"щ", "shch"}, {"ч", "ch"}, {"ц", "ts"}, {"ю", "yu"}, {"я", "ya"},
        {"ғ", "gh"}, {"х", "kh"}, {"қ", "q"}, {"ң", "ng"}, {"ә", "a"}, {"ө", "o"}, {"ұ", "u"},
        {"ү", "u"}, {"һ", "h"}, {"і", "i"}, {"а", "a"}, {"б", "b"}, {"в", "v"}, {"г", "g"},
        {"д", "d"}, {"е", "e"}, {"ё", "yo"}, {"з", "z"}, {"и", "i"}, {"й", "y"}, {"к", "k"},
        {"л", "l"}, {"м", "m"}, {"н", "n"}, {"о", "o"}, {"п", "p"}, {"р", "r"}, {"с", "s"},
        {"т", "t"}, {"у", "u"}, {"ф", "f"}, {"ы", "y"}, {"э", "e"}, {"ь", ""}, {"ъ", ""}
    };

    private Variants() {}

    static List<String> of(PersonName name, Random chance) {
        var full = (name.surname() + " " + name.given()).toLowerCase(java.util.Locale.ROOT);
        var variants = new ArrayList<String>();
        variants.add(replaced(full, RUSSIAN));
        variants.add(replaced(full, LATIN));
        variants.add(name.given() + " " + name.surname());
        variants.add(
                replaced(replaced(full, RUSSIAN), LATIN).replace("zh", "j").replace("kh", "h"));
        variants.add(full + " серікқызы");
        variants.add(withSlip(replaced(full, RUSSIAN), chance));
        return variants;
    }

    /** One letter of the longer word is typed wrongly. */
    private static String withSlip(String text, Random chance) {
        var words = text.split(" ");
        int which = words[0].length() >= words[1].length() ? 0 : 1;
        var word = new StringBuilder(words[which]);
        int at = 1 + chance.nextInt(word.length() - 1);
        word.setCharAt(at, "аеиоу".indexOf(word.charAt(at)) >= 0 ? 'о' : 'т');
        words[which] = word.toString();
        return String.join(" ", words);
    }

    private static String replaced(String text, String[][] rules) {
        for (var rule : rules) {
            text = text.replace(rule[0], rule[1]);
        }
        return text;
    }
}
