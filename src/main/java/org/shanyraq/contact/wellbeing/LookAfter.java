package org.shanyraq.contact.wellbeing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * After a hard contact a pause is offered and the colleague of her choice is told; both are hers to
 * answer. Her supervisor sees how much it was, not what.
 */
@Component
public class LookAfter {
    /** What is held out to one member of the shift. */
    public static final String TOPIC = "care";

    public static final List<String> KINDS = List.of("peer", "supervisor", "psychologist");

    private static final Duration SHIFT = Duration.ofHours(12);
    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration MONTH = Duration.ofDays(28);
    private static final Duration HOUR = Duration.ofHours(1);

    /** What nobody answered is not held out for ever. */
    private static final Duration OFFERED = Duration.ofHours(1);

    private final Policy policy;
    private final Trail trail;
    private final CareRows rows;
    private final SitAtDesk sit;
    private final StaffRegister register;
    private final DatedSettings settings;
    private final Live live;
    private final Clock clock;

    LookAfter(
            Policy policy,
            Trail trail,
            CareRows rows,
            SitAtDesk sit,
            StaffRegister register,
            DatedSettings settings,
            Live live,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.rows = rows;
        this.sit = sit;
        this.register = register;
        this.settings = settings;
        this.live = live;
        this.clock = clock;
    }

    /** She has just ended a contact of hers. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ended(Contact contact, String category) {
        var me = me();
        var now = clock.instant();
        Hardness.of(contact.child(), contact.urgency(), category)
                .filter(reason -> rows.expose(contact.id(), me, reason, now))
                .ifPresent(
                        reason -> {
                            rows.offer(me, reason, now);
                            tell(me);
                            rows.buddy(me)
                                    .ifPresent(
                                            buddy -> {
                                                rows.alert(buddy, me, now);
                                                tell(buddy);
                                            });
                        });
    }

    /** One's own load, and what is held out to oneself. */
    @Transactional
    public MyCare mine() {
        policy.require(CareActs.OWN);
        var me = me();
        var now = clock.instant();
        // Read before the rest: what comes meanwhile is told once more, not left out.
        long news = rows.news(me);
        return new MyCare(
                rows.exposures(me, now.minus(SHIFT)),
                rows.exposures(me, now.minus(WEEK)),
                rows.days(me, now.minus(MONTH), DatedSettings.ZONE.getId()),
                settings.number("contact.care.many"),
                rows.openOffer(me, now.minus(OFFERED)),
                rows.buddy(me),
                rows.alerts(me, now.minus(OFFERED)),
                rows.debriefs(me),
                news);
    }

    /** Those who may be chosen or talked to. */
    @Transactional
    public List<StaffMember> colleagues() {
        policy.require(CareActs.OWN);
        var me = Acting.staff().orElseThrow();
        return register.ofCentre(me.centre()).stream()
                .filter(other -> !other.id().equals(me.id()) && other.isActive())
                .filter(
                        other ->
                                other.role() == Role.OPERATOR
                                        || other.role() == Role.SHIFT_SUPERVISOR)
                .toList();
    }

    /** She takes the pause: nothing more is offered to her until she is back. */
    @Transactional
    public void take(UUID offer) {
        policy.require(CareActs.OWN);
        if (rows.answer(me(), offer, true, clock.instant())) {
            sit.be(OperatorState.BREAK, Optional.of("hard_contact"));
            tell(me());
        }
    }

    /** She goes on; the pause in the top bar stays hers to take. */
    @Transactional
    public void goOn(UUID offer) {
        policy.require(CareActs.OWN);
        if (rows.answer(me(), offer, false, clock.instant())) {
            tell(me());
        }
    }

    /** She has seen that her colleague had a hard contact. */
    @Transactional
    public void seen(UUID alert) {
        policy.require(CareActs.OWN);
        rows.seen(me(), alert, clock.instant());
        tell(me());
    }

    /** False when the colleague is none of the shift. */
    @Transactional
    public boolean chooseBuddy(Optional<StaffId> chosen) {
        policy.require(CareActs.OWN);
        boolean fits = chosen.isEmpty() || isColleague(chosen.get());
        if (fits) {
            rows.buddy(me(), chosen, clock.instant());
        }
        return fits;
    }

    /**
     * A supervisor notes that a talk with a colleague took place, and nothing of it.
     *
     * @param key of the form: sent again, it is the same talk
     * @return false when something of it cannot be
     */
    @Transactional
    public boolean debrief(
            UUID key, StaffId with, String kind, LocalDate day, int minutes, boolean moreWanted) {
        var allowed = policy.require(CareActs.SHIFT);
        var today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        boolean fits =
                isColleague(with)
                        && KINDS.contains(kind)
                        && !day.isAfter(today)
                        && day.isAfter(today.minusDays(31))
                        && minutes >= 1
                        && minutes <= 240;
        if (fits) {
            trail.wrote("care.debrief", List.of(with.thing()), allowed.reason());
            rows.debrief(
                    key,
                    new MyCare.Debrief(with, me(), kind, day, minutes, moreWanted),
                    clock.instant());
        }
        return fits;
    }

    /** The shift as its supervisor may see it. */
    @Transactional
    public ShiftCare shift() {
        var allowed = policy.require(CareActs.SHIFT);
        var now = clock.instant();
        int many = settings.number("contact.care.many");
        var talks = rows.talks(now.minus(HOUR), now);
        var loads =
                rows.loads(now.minus(SHIFT), now.minus(OFFERED)).stream()
                        .map(load -> seen(load, many, talks, now))
                        .toList();
        trail.wrote(
                CareActs.SHIFT.name(),
                loads.stream().map(load -> load.staff().thing()).toList(),
                allowed.reason());
        return new ShiftCare(loads, many, settings.number("contact.care.occupancy"));
    }

    private static ShiftCare.Load seen(
            ShiftCare.Load load, int many, Map<StaffId, List<Occupancy.Talk>> talks, Instant now) {
        return new ShiftCare.Load(
                load.staff(),
                Math.min(load.hard(), many),
                load.pauseWaits(),
                load.lastTalk(),
                load.moreWanted(),
                Occupancy.percent(
                        talks.getOrDefault(load.staff(), List.of()), now.minus(HOUR), now));
    }

    private boolean isColleague(StaffId other) {
        return colleagues().stream().anyMatch(colleague -> colleague.id().equals(other));
    }

    private void tell(StaffId staff) {
        live.changed(TOPIC + ":" + staff);
    }

    private static StaffId me() {
        return Acting.staff().orElseThrow().id();
    }
}
