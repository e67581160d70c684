package org.shanyraq.place;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/**
 * The country's working days: Monday to Friday without public holidays, which are dated data
 * ({@code place/days-off.tsv}). A state holiday that falls on a weekend makes the next working day
 * free (Labour Code of Kazakhstan, article 85).
 */
@Component
public class WorkingDays {
    private final List<PlaceFiles.DayOff> rules = PlaceFiles.daysOff();
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    public boolean isWorkingDay(LocalDate day) {
        return !isWeekend(day) && !isPublicHoliday(day);
    }

    /** Whether the day is free by a public holiday, by its date or because it was moved there. */
    public boolean isPublicHoliday(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::daysOff).contains(day);
    }

    /** The working day on which the given number of working days after {@code day} has passed. */
    public LocalDate after(LocalDate day, int workingDays) {
        LocalDate at = day;
        for (int left = workingDays; left > 0; ) {
            at = at.plusDays(1);
            if (isWorkingDay(at)) {
                left--;
            }
        }
        return at;
    }

    private Set<LocalDate> daysOff(int year) {
        var free = new HashSet<LocalDate>();
        rules.forEach(rule -> rule.in(year).ifPresent(free::add));
        for (var rule : rules) {
            var day = rule.in(year);
            if (rule.moves() && day.filter(WorkingDays::isWeekend).isPresent()) {
                LocalDate next = day.get();
                while (isWeekend(next) || free.contains(next)) {
                    next = next.plusDays(1);
                }
                free.add(next);
            }
        }
        return free;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
