package org.shanyraq.planning.staffing.team;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.counts.Work;
import org.shanyraq.planning.staffing.duty.Duties;
import org.shanyraq.planning.staffing.need.Aims;
import org.shanyraq.planning.staffing.need.Change;
import org.shanyraq.planning.staffing.need.DayPlan;
import org.shanyraq.planning.staffing.need.PlanDay;
import org.shanyraq.planning.staffing.outlook.Forecast;
import org.shanyraq.planning.staffing.outlook.Forecasts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A half-hour as the forecast and the schedule have it, to begin a simulation with. */
@Component
public class PlannedTeam {
    /** Fewer in an hour than this are not simulated: they would never come. */
    private static final double NOBODY = 0.02;

    private final PlanDay plans;
    private final Forecasts forecasts;
    private final Duties duties;
    private final StaffRegister staff;
    private final Policy policy;

    PlannedTeam(
            PlanDay plans, Forecasts forecasts, Duties duties, StaffRegister staff, Policy policy) {
        this.plans = plans;
        this.forecasts = forecasts;
        this.duties = duties;
        this.staff = staff;
        this.policy = policy;
    }

    /** Empty where nothing is foretold for the day. */
    @Transactional
    public Optional<TeamQuestion> of(LocalDate day, int slot) {
        policy.require(StaffingActs.SUPPOSE);
        var plan = plans.of(day, Change.NONE);
        var streams = streams(plan, slot);
        if (streams.isEmpty()) {
            return Optional.empty();
        }
        var crew = crew(day, slot, plan.aims().shrinkage());
        boolean scheduled = crew.people() > 0;
        int needed = plan.halfHours().get(slot).needed();
        var now =
                new TeamQuestion.Supposed(
                        scheduled ? crew : new Crew(needed, 0, 0),
                        (int) plan.aims().concurrency(),
                        (int) patience(streams, plan.aims()),
                        100);
        return Optional.of(new TeamQuestion(day, slot, streams, 5, now, scheduled, now));
    }

    private static double patience(List<TeamQuestion.Stream> streams, Aims aims) {
        boolean spoken = streams.stream().anyMatch(one -> one.work() == Work.VOICE);
        return spoken ? aims.voice().patience() : aims.chat().patience();
    }

    private List<TeamQuestion.Stream> streams(DayPlan plan, int slot) {
        var streams = new ArrayList<TeamQuestion.Stream>();
        double factor =
                plan.special().stream().mapToDouble(one -> one.factor()).reduce(1, (a, b) -> a * b);
        forecasts
                .latest()
                .ifPresent(
                        forecast ->
                                forecast.dayOf(plan.day())
                                        .ifPresent(
                                                at ->
                                                        add(
                                                                streams,
                                                                forecast,
                                                                at,
                                                                slot,
                                                                factor,
                                                                plan.aims())));
        return streams;
    }

    private static void add(
            List<TeamQuestion.Stream> streams,
            Forecast forecast,
            int day,
            int slot,
            double factor,
            Aims aims) {
        for (var series : forecast.series()) {
            var work = Work.ofChannel(series.channel());
            double perHour = 2 * factor * series.at(day, slot);
            if (work != Work.LETTER && perHour >= NOBODY) {
                var aim = work == Work.VOICE ? aims.voice() : aims.chat();
                streams.add(
                        new TeamQuestion.Stream(
                                series.language(),
                                work,
                                perHour,
                                aim.handling(),
                                aim.goal().within()));
            }
        }
    }

    /** Those on the schedule, less the share that is away from the desk. */
    private Crew crew(LocalDate day, int slot, double shrinkage) {
        var moment = day.atStartOfDay(DatedSettings.ZONE).plusMinutes(30L * slot + 15).toInstant();
        int both = 0;
        int kazakh = 0;
        int russian = 0;
        for (var one : staff.find(duties.at(moment)).values()) {
            boolean kk = one.languages().contains(Language.KK);
            boolean ru = one.languages().contains(Language.RU);
            both += kk && ru ? 1 : 0;
            kazakh += kk && !ru ? 1 : 0;
            russian += ru && !kk ? 1 : 0;
        }
        return new Crew(
                there(both, shrinkage), there(kazakh, shrinkage), there(russian, shrinkage));
    }

    private static int there(int people, double shrinkage) {
        return people == 0 ? 0 : Math.max(1, (int) Math.round(people * (1 - shrinkage)));
    }
}
