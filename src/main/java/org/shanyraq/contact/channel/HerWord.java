package org.shanyraq.contact.channel;

import java.util.Locale;
import java.util.Set;

/**
 * The few words that the program itself understands, in three languages: yes, no, and the word that
 * ends all writing to her. Only a message that says nothing else counts; whatever else begins with
 * "yes" is for a human to judge. Pure.
 */
enum HerWord {
    YES,
    NO,
    STOP,
    OTHER;

    private static final Set<String> YESES =
            Set.of(
                    "иә",
                    "ия",
                    "иа",
                    "йа",
                    "иә болады",
                    "болады",
                    "иә қауіпсіз",
                    "қауіпсіз",
                    "да",
                    "да можно",
                    "можно",
                    "да безопасно",
                    "безопасно",
                    "yes",
                    "yes safe",
                    "yes it is safe",
                    "it is safe",
                    "safe",
                    "ia",
                    "iya",
                    "da",
                    "bolady",
                    "1",
                    "+");

    private static final Set<String> NOES =
            Set.of(
                    "жоқ",
                    "жок",
                    "болмайды",
                    "нет",
                    "нельзя",
                    "небезопасно",
                    "не безопасно",
                    "no",
                    "not safe",
                    "no not safe",
                    "net",
                    "zhok",
                    "joq",
                    "0",
                    "-");

    private static final Set<String> STOPS =
            Set.of(
                    "тоқта",
                    "токта",
                    "тоқтат",
                    "токтат",
                    "стоп",
                    "отписка",
                    "не пишите",
                    "жазбаңыз",
                    "stop",
                    "stop writing",
                    "unsubscribe",
                    "/stop",
                    "toqta");

    static HerWord of(String text) {
        var said = text.toLowerCase(Locale.ROOT).strip();
        var bare = said.replaceAll("[.,!?;:«»\"'’…)(]+", " ").replaceAll("\\s+", " ").strip();
        if (STOPS.contains(bare)) {
            return STOP;
        }
        if (YESES.contains(bare)) {
            return YES;
        }
        return NOES.contains(bare) ? NO : OTHER;
    }
}
