package org.shanyraq.planning.staffing.duty;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.planning.StaffingActs;
import org.shanyraq.planning.staffing.roster.RestRules.Broken;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who works when: seen by the week, changed day by day, published from a roster. */
@Component
public class KeepSchedule {
    private final Duties duties;
    private final StaffRegister staff;
    private final RulesOfRest rules;
    private final Policy policy;
    private final Trail trail;

    KeepSchedule(
            Duties duties, StaffRegister staff, RulesOfRest rules, Policy policy, Trail trail) {
        this.duties = duties;
        this.staff = staff;
        this.rules = rules;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * One person's week.
     *
     * @param spans of the week, in order
     * @param broken rules that the week breaks
     */
    public record Line(StaffMember member, List<Span> spans, Set<Broken> broken) {
        public List<Span> on(LocalDate day) {
            return spans.stream().filter(span -> span.day().equals(day)).toList();
        }

        /** Minutes. */
        public long worked() {
            return spans.stream().mapToLong(span -> span.length().toMinutes()).sum();
        }
    }

    /** The operators of one's own centre, by name, each with the week. */
    @Transactional
    public List<Line> week(LocalDate monday) {
        policy.require(StaffingActs.SCHEDULE);
        var centre = centre();
        var spans = new LinkedHashMap<StaffId, List<Span>>();
        duties.between(centre, monday.minusDays(1), monday.plusDays(7))
                .forEach(
                        duty ->
                                spans.computeIfAbsent(duty.staff(), id -> new ArrayList<>())
                                        .add(duty.span()));
        return operators().stream()
                .map(member -> line(member, spans.getOrDefault(member.id(), List.of()), monday))
                .toList();
    }

    private Line line(StaffMember member, List<Span> spans, LocalDate monday) {
        return new Line(
                member,
                spans.stream()
                        .filter(span -> !span.day().isBefore(monday))
                        .filter(span -> span.day().isBefore(monday.plusDays(7)))
                        .toList(),
                CheckWeek.broken(spans, monday, rules.now()));
    }

    /** Those of one's own centre who answer, inside the caller's transaction. */
    @Transactional
    public List<StaffMember> operators() {
        policy.require(StaffingActs.SCHEDULE);
        return staff.ofRole(centre(), Role.OPERATOR);
    }

    @Transactional
    public Optional<StaffMember> operator(StaffId id) {
        return operators().stream().filter(member -> member.id().equals(id)).findFirst();
    }

    /** What the new day would break. */
    public sealed interface Answer {
        /** It stands. */
        record Kept() implements Answer {}

        /** It breaks rules that it did not break before; nothing was changed. */
        record Breaks(Set<Broken> rules) implements Answer {}
    }

    /**
     * Plans somebody's day anew; nothing where there are no spans. Rules of rest are never broken
     * by it.
     */
    @Transactional
    public Answer plan(StaffId who, LocalDate day, List<Span> spans) {
        var allowed = policy.require(StaffingActs.SCHEDULE);
        var centre = centre();
        duties.lock(centre);
        var monday = day.minusDays(day.getDayOfWeek().getValue() - 1L);
        var before = new ArrayList<>(duties.of(who, monday.minusDays(1), monday.plusDays(7)));
        var after = new ArrayList<>(before);
        after.removeIf(span -> span.day().equals(day));
        after.addAll(spans);
        after.sort(java.util.Comparator.comparing(Span::from));
        var broken = CheckWeek.broken(after, monday, rules.now());
        broken.removeAll(CheckWeek.broken(before, monday, rules.now()));
        if (!broken.isEmpty()) {
            return new Answer.Breaks(broken);
        }
        duties.clear(centre, List.of(who), day, day);
        duties.add(
                centre,
                spans.stream().map(span -> new Duties.Duty(who, span)).toList(),
                Optional.empty());
        trail.wrote("schedule.plan", List.of(new Thing("staff", who.value())), allowed.reason());
        return new Answer.Kept();
    }

    /** Puts a roster's week in the place of what stood there. */
    @Transactional
    public void publish(UUID roster, LocalDate monday, Map<StaffId, List<Span>> week) {
        var allowed = policy.require(StaffingActs.SCHEDULE);
        var centre = centre();
        duties.lock(centre);
        duties.clear(centre, week.keySet(), monday, monday.plusDays(6));
        duties.add(centre, flat(week), Optional.of(roster));
        trail.wrote("schedule.publish", List.of(new Thing("roster", roster)), allowed.reason());
    }

    private static Collection<Duties.Duty> flat(Map<StaffId, List<Span>> week) {
        return week.entrySet().stream()
                .flatMap(
                        one ->
                                one.getValue().stream()
                                        .map(span -> new Duties.Duty(one.getKey(), span)))
                .toList();
    }

    /** One's own duties. */
    @Transactional
    public List<Span> own(LocalDate first, LocalDate last) {
        policy.require(StaffingActs.OWN_DUTIES);
        return duties.of(Acting.staff().orElseThrow().id(), first, last);
    }

    private static CentreId centre() {
        return Acting.staff().map(Actor.Staff::centre).orElseThrow();
    }
}
