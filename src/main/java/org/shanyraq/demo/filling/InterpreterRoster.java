package org.shanyraq.demo.filling;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.shanyraq.contact.PastInterpreter;

/** Those who interpret for the demo country's line: nobody of them is real. */
final class InterpreterRoster {
    private static final Set<DayOfWeek> ALL = EnumSet.allOf(DayOfWeek.class);
    private static final Set<DayOfWeek> WORKDAYS = EnumSet.range(MONDAY, FRIDAY);
    private static final Set<DayOfWeek> WEEKEND = EnumSet.of(SATURDAY, SUNDAY);

    static final List<PastInterpreter> ALL_OF_THEM =
            List.of(
                    one("Дилноза Юлдашева", 11, List.of("uz"), ALL, 8, 20, false),
                    one("Шухрат Рахимов", 12, List.of("uz", "tg"), ALL, 20, 8, false),
                    one("Рустам Исмаилов", 13, List.of("ug"), WORKDAYS, 9, 18, false),
                    one("Гүлнисам Тохтиева", 14, List.of("ug", "zh"), WEEKEND, 9, 21, false),
                    one("Айше Демир", 15, List.of("tr", "az"), ALL, 9, 22, false),
                    one("Ли Марина", 16, List.of("ko"), WORKDAYS, 10, 17, true),
                    one("Анна Вебер", 17, List.of("de", "en"), WORKDAYS, 9, 18, false),
                    one("Хеди Аслаханова", 18, List.of("ce"), ALL, 0, 0, false),
                    one("Нұргүл Бекова", 19, List.of("ky"), WORKDAYS, 8, 16, true));

    private InterpreterRoster() {}

    private static PastInterpreter one(
            String name,
            int number,
            List<String> languages,
            Set<DayOfWeek> days,
            int from,
            int to,
            boolean away) {
        return new PastInterpreter(
                name,
                "+7 700 000 00 " + number,
                languages,
                days,
                LocalTime.of(from, 0),
                LocalTime.of(to, 0),
                away);
    }
}
