package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;

/**
 * The contacts of two years. Of children's, 98.2 % are written and follow a school's notice
 * (108,987 of 110,999), 95.4 % are answered with information, 3.2 % need a psychologist, 1.4 % need
 * others (inform.kz and rus.baq.kz, autumn 2025). Of adults', 5.5 % tell of violence (apgazeta.kz,
 * March 2024). Children are four in five, as 358 a day stand to about 85; the rest is a model.
 */
final class Contacts {
    static final double CHILDREN = 0.81;
    static final double CHILDREN_WRITTEN = 0.982;
    static final double[] CHILDREN_TOPICS = {0.954, 0.032, 0.014};
    static final double ADULTS_WRITTEN = 0.24;
    static final double[] ADULTS_TOPICS = {0.875, 0.07, 0.055};

    /** The last handovers to the first centre, the newest first. */
    static final List<HandoverLife.State> LATELY =
            List.of(
                    HandoverLife.State.SENT,
                    HandoverLife.State.SENT,
                    HandoverLife.State.ACCEPTED,
                    HandoverLife.State.ESCALATED,
                    HandoverLife.State.ACCEPTED,
                    HandoverLife.State.DECLINED,
                    HandoverLife.State.ACCEPTED,
                    HandoverLife.State.ACCEPTED,
                    HandoverLife.State.DECLINED,
                    HandoverLife.State.ACCEPTED);

    private static final String STREAM = "contact";
    private static final Duration LONGEST = Duration.ofMinutes(75);

    private final long seed;
    private final Period period;
    private final Seasons seasons;
    private final Regions regions;
    private final Schools schools;
    private final Staff staff;
    private final Talks talks;
    private final Handovers handovers;
    private final Days children;
    private final Days adults;

    Contacts(
            long seed,
            int total,
            Period period,
            Seasons seasons,
            Regions regions,
            Schools schools,
            Staff staff,
            Talks talks,
            Handovers handovers) {
        this.seed = seed;
        this.period = period;
        this.seasons = seasons;
        this.regions = regions;
        this.schools = schools;
        this.staff = staff;
        this.talks = talks;
        this.handovers = handovers;
        int ofChildren = (int) Math.round(total * CHILDREN);
        children = days(ofChildren, true);
        adults = days(total - ofChildren, false);
    }

    int total() {
        return children.total() + adults.total() + LATELY.size();
    }

    /**
     * @param number from 0, in the order of days
     */
    ContactLife contact(int number) {
        int lately = number - children.total() - adults.total();
        if (lately >= 0) {
            return lately(number, lately);
        }
        int day = dayOf(number);
        int within = number - first(day);
        boolean child = within < children.first(day + 1) - children.first(day);
        var chance = Chance.of(seed, STREAM, number);
        var region = regions.ofContact(chance);
        var district = regions.district(region.code(), chance);
        var topic = Topic.values()[chance.weighted(child ? CHILDREN_TOPICS : ADULTS_TOPICS)];
        var at = moment(period.day(day), child, chance);
        return live(number, at, child, region, district, topic, Optional.empty(), chance);
    }

    /** What keeps the first centre's inbox alive: handovers of the last days in every state. */
    private ContactLife lately(int number, int which) {
        var chance = Chance.of(seed, "lately", which);
        var state = LATELY.get(which);
        var ago =
                state == HandoverLife.State.SENT
                        ? Duration.ofMinutes(50 + 4L * which)
                        : Duration.ofHours(2 + 5L * which);
        var site = handovers.first();
        return live(
                number,
                period.until().minus(ago),
                chance.in(0.3),
                regions.share(site.region()),
                site.district(),
                Topic.VIOLENCE,
                Optional.of(state),
                chance);
    }

    private ContactLife live(
            int number,
            Instant at,
            boolean child,
            Regions.Share region,
            DistrictCode district,
            Topic topic,
            Optional<HandoverLife.State> state,
            Chance chance) {
        boolean written = chance.in(child ? CHILDREN_WRITTEN : ADULTS_WRITTEN);
        var language = chance.in(region.russian()) ? Language.RU : Language.KK;
        var urgency = state.isPresent() ? Urgency.PRIORITY : urgency(topic, chance);
        var answered = at.plus(wait(urgency, chance));
        var closed = answered.plus(lasting(topic, written, chance));
        HandoverLife handover = null;
        if (topic == Topic.VIOLENCE) {
            var passing =
                    new Handovers.Passing(
                            region, district, child, language, urgency, answered, closed);
            handover = handovers.of(passing, state, chance);
        }
        boolean kept = becameCase(handover);
        return new ContactLife(
                number,
                chance.id(at),
                !written,
                child,
                language,
                district,
                child && written ? chance.of(schools.in(district)) : null,
                topic,
                Endings.category(topic, child, chance),
                Endings.ageGroup(child, chance),
                urgency,
                staff.operator(answered.atZone(DatedSettings.ZONE), language, chance),
                at,
                answered,
                closed,
                written
                        ? talks.said(child, topic, language, at, answered, closed, kept, chance)
                        : List.of(),
                handover);
    }

    /** Nothing is left waiting: what would still go on now has happened a little earlier. */
    private Instant moment(LocalDate day, boolean child, Chance chance) {
        var hours = hours(day, child);
        var latest = period.now().minus(LONGEST);
        ZonedDateTime at = day.atTime(hours.draw(chance)).atZone(DatedSettings.ZONE);
        for (int tries = 0; at.isAfter(latest) && tries < 50; tries++) {
            at = day.atTime(hours.draw(chance)).atZone(DatedSettings.ZONE);
        }
        if (at.isAfter(latest)) {
            at = latest.minus(chance.within(Duration.ZERO, LONGEST));
        }
        return at.toInstant();
    }

    private Hours hours(LocalDate day, boolean child) {
        if (!child) {
            return Hours.ADULT;
        }
        return seasons.isSchoolDay(day) ? Hours.SCHOOL_DAY : Hours.FREE_DAY;
    }

    private static Urgency urgency(Topic topic, Chance chance) {
        return switch (topic) {
            case INFORMATION -> chance.in(0.04) ? Urgency.PRIORITY : Urgency.ROUTINE;
            case PSYCHOLOGICAL -> pick(chance.weighted(0.01, 0.09, 0.6, 0.3));
            case VIOLENCE -> pick(chance.weighted(0.12, 0.38, 0.42, 0.08));
        };
    }

    private static Urgency pick(int number) {
        return Urgency.values()[number];
    }

    /** Until a human answers: mostly well within the term, sometimes not. */
    private static Duration wait(Urgency urgency, Chance chance) {
        double mean =
                switch (urgency) {
                    case EMERGENCY -> 25;
                    case URGENT -> 55;
                    case PRIORITY -> 110;
                    case ROUTINE -> 170;
                };
        return Duration.ofSeconds(6 + Math.min(1_500, (long) chance.exponential(mean)));
    }

    private static Duration lasting(Topic topic, boolean written, Chance chance) {
        double scale = written ? 1 : 0.7;
        double minutes =
                switch (topic) {
                    case INFORMATION -> 2 + chance.exponential(4);
                    case PSYCHOLOGICAL -> 18 + chance.exponential(12);
                    case VIOLENCE -> 12 + chance.exponential(10);
                };
        return Duration.ofSeconds((long) (60 * Math.min(45, minutes * scale)));
    }

    private int dayOf(int number) {
        int low = 0;
        int high = period.days() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (first(middle) <= number) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }

    private int first(int day) {
        return children.first(day) + adults.first(day);
    }

    private Days days(int total, boolean child) {
        var weights = new double[period.days()];
        for (int i = 0; i < weights.length; i++) {
            var day = period.day(i);
            var chance = Chance.of(seed, child ? "child-day" : "adult-day", day.toEpochDay());
            weights[i] = child ? seasons.children(day, chance) : seasons.adults(day, chance);
        }
        var today = period.now();
        weights[weights.length - 1] *=
                hours(today.toLocalDate(), child)
                        .before(
                                today.minus(LONGEST).toLocalDate().equals(today.toLocalDate())
                                        ? today.minus(LONGEST).toLocalTime()
                                        : java.time.LocalTime.MIDNIGHT);
        return new Days(total, weights);
    }

    /** Whether the contact was handed over to a centre that took it. */
    static boolean becameCase(@Nullable HandoverLife handover) {
        return handover != null
                && handover.site() != HandoverLife.POLICE
                && handover.state() == HandoverLife.State.ACCEPTED;
    }
}
