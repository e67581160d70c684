package org.shanyraq.planning.staffing.duty;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.contact.StatesKept;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.StaffingActs;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Holds a day's plan against what operators did. */
@Component
public class SeeAdherence {
    private final KeepSchedule schedule;
    private final Duties duties;
    private final StatesKept states;
    private final DatedSettings settings;
    private final Policy policy;
    private final Clock clock;

    SeeAdherence(
            KeepSchedule schedule,
            Duties duties,
            StatesKept states,
            DatedSettings settings,
            Policy policy,
            Clock clock) {
        this.schedule = schedule;
        this.duties = duties;
        this.states = states;
        this.settings = settings;
        this.policy = policy;
        this.clock = clock;
    }

    /** Everybody of one's own centre who was planned or at work on the day, by name. */
    @Transactional
    public List<Kept> of(LocalDate day) {
        policy.require(StaffingActs.SCHEDULE);
        var members = schedule.operators();
        if (members.isEmpty()) {
            return List.of();
        }
        var from = day.atStartOfDay(DatedSettings.ZONE).toInstant();
        var until = day.plusDays(1).atStartOfDay(DatedSettings.ZONE).toInstant();
        var plans = plans(members.getFirst(), day, from, until);
        var lives = lives(members, from, until);
        var grace = settings.duration("staffing.adherence.grace");
        return members.stream()
                .filter(one -> plans.containsKey(one.id()) || lives.containsKey(one.id()))
                .map(
                        one ->
                                Kept.of(
                                        one,
                                        plans.getOrDefault(one.id(), List.of()),
                                        lives.getOrDefault(one.id(), List.of()),
                                        clock.instant(),
                                        grace))
                .toList();
    }

    private Map<StaffId, List<Kept.Stretch>> plans(
            StaffMember any, LocalDate day, Instant from, Instant until) {
        return duties.between(any.centre(), day.minusDays(1), day).stream()
                .flatMap(
                        duty ->
                                cut("planned", duty.span().from(), duty.span().until(), from, until)
                                        .map(one -> Map.entry(duty.staff(), one))
                                        .stream())
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                HashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private Map<StaffId, List<Kept.Stretch>> lives(
            List<StaffMember> members, Instant from, Instant until) {
        var now = clock.instant();
        return states.between(members.stream().map(StaffMember::id).toList(), from, until).stream()
                .filter(one -> !one.state().equals("signed_off") && !one.state().equals("away"))
                .flatMap(
                        one ->
                                cut(one.state(), one.since(), one.until().orElse(now), from, until)
                                        .map(cut -> Map.entry(one.staff(), cut))
                                        .stream())
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getKey,
                                HashMap::new,
                                Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Optional<Kept.Stretch> cut(
            String state, Instant from, Instant until, Instant first, Instant last) {
        var begin = from.isAfter(first) ? from : first;
        var end = until.isBefore(last) ? until : last;
        return end.isAfter(begin)
                ? Optional.of(new Kept.Stretch(state, begin, end))
                : Optional.empty();
    }
}
