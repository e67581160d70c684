package org.shanyraq.planning.staffing.need;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.place.WorkingDays;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.counts.Counts;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.duty.Duties;
import org.shanyraq.planning.staffing.forecast.History;
import org.shanyraq.planning.staffing.forecast.Letters;
import org.shanyraq.planning.staffing.outlook.Forecast;
import org.shanyraq.planning.staffing.outlook.Forecasts;
import org.shanyraq.planning.staffing.outlook.SpecialDays;
import org.shanyraq.planning.staffing.outlook.SpecialDays.SpecialDay;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reckons a day: what is expected, who is planned, and what one fewer or one more would mean. */
@Component
public class PlanDay {
    private static final int DAYS_MEASURED = 56;

    private final Forecasts forecasts;
    private final SpecialDays special;
    private final Counts counts;
    private final Duties duties;
    private final HalfHours halfHours;
    private final WorkingDays calendar;
    private final DatedSettings settings;
    private final Policy policy;
    private final Clock clock;

    PlanDay(
            Forecasts forecasts,
            SpecialDays special,
            Counts counts,
            Duties duties,
            HalfHours halfHours,
            WorkingDays calendar,
            DatedSettings settings,
            Policy policy,
            Clock clock) {
        this.forecasts = forecasts;
        this.special = special;
        this.counts = counts;
        this.duties = duties;
        this.halfHours = halfHours;
        this.calendar = calendar;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
    }

    @Transactional
    public DayPlan of(LocalDate day, Change change) {
        policy.require(StaffingActs.SEE);
        return days(day, 1, change).getFirst();
    }

    /** Several days one after another, by the same forecast. */
    @Transactional
    public List<DayPlan> days(LocalDate first, int days, Change change) {
        policy.require(StaffingActs.SEE);
        var today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        var aims = change.of(Aims.of(settings, counts.handling(today, DAYS_MEASURED)));
        var forecast = forecasts.latest();
        var known = special.known(today);
        var planned = duties.heads(first, days);
        var plans = new ArrayList<DayPlan>();
        for (int i = 0; i < days; i++) {
            var day = first.plusDays(i);
            var special = known.stream().filter(one -> one.day().equals(day)).toList();
            var at = forecast.flatMap(one -> one.dayOf(day));
            var expected =
                    at.isEmpty()
                            ? null
                            : new Expected(
                                    forecast.orElseThrow(),
                                    at.get(),
                                    factor(special) * change.volume(),
                                    aims.percentile());
            int from = i * History.DAY;
            plans.add(
                    expected == null
                            ? empty(day, special, aims)
                            : plan(day, special, expected, planned, from, aims));
        }
        return plans;
    }

    private DayPlan empty(LocalDate day, List<SpecialDay> special, Aims aims) {
        return new DayPlan(day, List.of(), special, calendar.isPublicHoliday(day), 0, aims);
    }

    private static double factor(List<SpecialDay> special) {
        return special.stream().mapToDouble(SpecialDay::factor).reduce(1, (a, b) -> a * b);
    }

    /** What one day's forecast says of each kind of work. */
    private static final class Expected {
        private final double[][] means = new double[Work.values().length][History.DAY];
        private final double[][] high = new double[Work.values().length][History.DAY];

        Expected(Forecast forecast, int day, double factor, double percentile) {
            for (var series : forecast.series()) {
                int work = Work.ofChannel(series.channel()).ordinal();
                for (int slot = 0; slot < History.DAY; slot++) {
                    means[work][slot] += factor * series.at(day, slot);
                    high[work][slot] += series.percentile(day, slot, factor, percentile);
                }
            }
        }

        HalfHours.Coming likely(int slot) {
            return at(means, slot);
        }

        HalfHours.Coming safe(int slot) {
            return at(high, slot);
        }

        private static HalfHours.Coming at(double[][] contacts, int slot) {
            return new HalfHours.Coming(
                    contacts[Work.VOICE.ordinal()][slot],
                    contacts[Work.CHAT.ordinal()][slot],
                    contacts[Work.LETTER.ordinal()][slot]);
        }
    }

    private DayPlan plan(
            LocalDate day,
            List<SpecialDay> special,
            Expected expected,
            int[] planned,
            int from,
            Aims aims) {
        var reckoned = new ArrayList<HalfHour>();
        var idle = new double[History.DAY];
        var letters = new double[1][History.DAY];
        for (int slot = 0; slot < History.DAY; slot++) {
            var likely = expected.likely(slot);
            var one =
                    halfHours.of(
                            new HalfHours.Asked(
                                    slot, likely, expected.safe(slot), planned[from + slot], aims));
            reckoned.add(one);
            double busy = one.now().map(Mix::occupancy).orElse(0.0);
            double room = Math.max(0, aims.chat().goal().occupancy() - busy);
            idle[slot] = one.present() * 1_800 * room;
            letters[0][slot] = likely.letters() * aims.letter();
        }
        var spread = Letters.spread(letters, new int[] {aims.letterWithin()}, idle);
        double late = Arrays.stream(spread.missing()).sum() / 60;
        return new DayPlan(day, reckoned, special, calendar.isPublicHoliday(day), late, aims);
    }
}
