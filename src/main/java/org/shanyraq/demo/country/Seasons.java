package org.shanyraq.demo.country;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.shanyraq.place.WorkingDays;

/**
 * How busy a day is, against a day of 2025.
 *
 * <p>Children: 40,000 contacts by mid-April, 92,000 by early September, 110,999 by 6 November 2025
 * (vecher.kz, rus.baq.kz, inform.kz), about as many in the holidays as in school, fewer in autumn.
 * Adults: 9,000 in the first four months (apgazeta.kz, March 2024). The rest is a model of our own.
 */
final class Seasons {
    private static final List<Point> CHILDREN =
            List.of(
                    new Point("2023-11-01", 0.10),
                    new Point("2024-05-01", 0.30),
                    new Point("2024-11-01", 0.75),
                    new Point("2025-02-01", 1.08),
                    new Point("2025-06-01", 1.08),
                    new Point("2025-10-01", 0.85),
                    new Point("2026-03-01", 1.15),
                    new Point("2027-03-01", 1.30));
    private static final List<Point> ADULTS =
            List.of(
                    new Point("2023-11-01", 0.85),
                    new Point("2025-06-01", 1.00),
                    new Point("2027-03-01", 1.25));
    private static final double NOISE = 0.10;

    private final WorkingDays calendar;

    Seasons(WorkingDays calendar) {
        this.calendar = calendar;
    }

    private record Point(LocalDate day, double level) {
        Point(String day, double level) {
            this(LocalDate.parse(day), level);
        }
    }

    double children(LocalDate day, Chance chance) {
        double week = isSchoolDay(day) ? 1.12 : isWeekend(day) ? 0.75 : 0.92;
        return level(CHILDREN, day) * week * noise(chance);
    }

    double adults(LocalDate day, Chance chance) {
        double week =
                calendar.isPublicHoliday(day)
                        ? 1.2
                        : switch (day.getDayOfWeek()) {
                            case MONDAY -> 1.15;
                            case SATURDAY -> 0.9;
                            case SUNDAY -> 0.95;
                            default -> 1.0;
                        };
        return level(ADULTS, day) * week * noise(chance);
    }

    /** Referrals come on working days; a little work is done on Saturdays. */
    double centres(LocalDate day, Chance chance) {
        double week =
                calendar.isWorkingDay(day)
                        ? 1
                        : day.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.08 : 0.02;
        return level(ADULTS, day) * week * noise(chance);
    }

    boolean isWorkingDay(LocalDate day) {
        return calendar.isWorkingDay(day);
    }

    /** Holidays of schools as the education ministry usually sets them; dates move by days. */
    boolean isSchoolDay(LocalDate day) {
        int month = day.getMonthValue();
        int date = day.getDayOfMonth();
        boolean holidays =
                month >= 6 && month <= 8
                        || month == 5 && date > 25
                        || month == 12 && date > 28
                        || month == 1 && date < 9
                        || month == 3 && date > 19 && date < 30
                        || month == 10 && date > 26
                        || month == 11 && date < 3;
        return !holidays && calendar.isWorkingDay(day);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }

    private static double noise(Chance chance) {
        return Math.max(0.4, 1 + NOISE * chance.normal());
    }

    private static double level(List<Point> curve, LocalDate day) {
        for (int i = 1; i < curve.size(); i++) {
            var to = curve.get(i);
            if (day.isBefore(to.day)) {
                var from = curve.get(i - 1);
                double part =
                        (double) ChronoUnit.DAYS.between(from.day, day)
                                / ChronoUnit.DAYS.between(from.day, to.day);
                return from.level + Math.max(0, part) * (to.level - from.level);
            }
        }
        return curve.getLast().level;
    }
}
