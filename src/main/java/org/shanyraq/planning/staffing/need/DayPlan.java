package org.shanyraq.planning.staffing.need;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.shanyraq.planning.staffing.outlook.SpecialDays.SpecialDay;

/**
 * A day as it is expected and planned.
 *
 * @param halfHours 48; empty where nothing is foretold for the day
 * @param special what makes the day unlike others
 * @param lateLetters minutes of letters for which the plan leaves no time
 * @param aims with which it was reckoned
 */
public record DayPlan(
        LocalDate day,
        List<HalfHour> halfHours,
        List<SpecialDay> special,
        boolean holiday,
        double lateLetters,
        Aims aims) {
    /** Contacts of the day. */
    public double expected() {
        return halfHours.stream().mapToDouble(HalfHour::expected).sum();
    }

    public int peak() {
        return halfHours.stream().mapToInt(HalfHour::needed).max().orElse(0);
    }

    /** Half-hours in which fewer are there than are needed. */
    public long shortOnes() {
        return halfHours.stream().filter(HalfHour::isShort).count();
    }

    /** Answered in time over the day, with those planned; absent where nobody is planned. */
    public OptionalDouble answered() {
        double all = 0;
        double answered = 0;
        boolean planned = false;
        for (var one : halfHours) {
            all += one.expected();
            answered += one.expected() * one.now().map(Mix::answered).orElse(0.0);
            planned |= one.planned() > 0;
        }
        return planned && all > 0 ? OptionalDouble.of(answered / all) : OptionalDouble.empty();
    }

    public Optional<HalfHour> worst() {
        return halfHours.stream()
                .filter(HalfHour::isShort)
                .max(java.util.Comparator.comparingInt(one -> one.needed() - one.present()));
    }
}
