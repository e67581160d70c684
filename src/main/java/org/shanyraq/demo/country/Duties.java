package org.shanyraq.demo.country;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.Role;

/**
 * Who is planned at 111 when: four teams in turn, a day, a night, two days off, at most three
 * shifts a week; some have a split day.
 */
public final class Duties {
    private static final int MOST_A_WEEK = 3;
    private static final int EVERY_SPLIT = 5;

    private final Staff staff;

    Duties(Staff staff) {
        this.staff = staff;
    }

    /** A stretch of planned work; what ends before it begins ends on the next day. */
    public record Stretch(UUID staff, LocalDate day, LocalTime begins, LocalTime ends) {}

    /** Those of one day. */
    public List<Stretch> of(LocalDate day) {
        var stretches = new ArrayList<Stretch>();
        int number = 0;
        for (var member : staff.all()) {
            if (member.role() == Role.OPERATOR) {
                add(stretches, member, number++, day);
            }
        }
        return stretches;
    }

    private static void add(List<Stretch> to, Member member, int number, LocalDate day) {
        if (isFreed(member, number, day)) {
            return;
        }
        if (worksByDay(member, day)) {
            boolean split = number % EVERY_SPLIT == EVERY_SPLIT - 1;
            if (split) {
                to.add(stretch(member, day, 8, 13));
                to.add(stretch(member, day, 16, 21));
            } else {
                to.add(stretch(member, day, 8, 20));
            }
        } else if (worksByNight(member, day)) {
            to.add(stretch(member, day, 20, 8));
        }
    }

    private static Stretch stretch(Member member, LocalDate day, int from, int to) {
        return new Stretch(member.id(), day, LocalTime.of(from, 0), LocalTime.of(to, 0));
    }

    /** Of four shifts in a week one falls away, not the same for all. */
    private static boolean isFreed(Member member, int number, LocalDate day) {
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var shifts = new ArrayList<LocalDate>();
        for (int i = 0; i < 7; i++) {
            var at = monday.plusDays(i);
            if (worksByDay(member, at) || worksByNight(member, at)) {
                shifts.add(at);
            }
        }
        return shifts.size() > MOST_A_WEEK
                && shifts.get(number / Shift.TEAMS % shifts.size()).equals(day);
    }

    private static boolean worksByDay(Member member, LocalDate day) {
        return Math.floorMod(day.toEpochDay(), Shift.TEAMS) == member.team();
    }

    private static boolean worksByNight(Member member, LocalDate day) {
        return Math.floorMod(day.toEpochDay() - 1, Shift.TEAMS) == member.team();
    }
}
