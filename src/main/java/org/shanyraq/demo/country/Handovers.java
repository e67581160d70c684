package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.Language;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;

/** To whom a contact is passed: the nearest centre of the region, or 102 in an emergency. */
final class Handovers {
    private static final double POLICE_IN_EMERGENCY = 0.7;
    private static final double DECLINED = 0.06;
    private static final double ESCALATED = 0.04;

    private final Period period;
    private final Places places;
    private final List<Site> sites;
    private final Lists stories;

    Handovers(Period period, Places places, List<Site> sites, Lists stories) {
        this.period = period;
        this.places = places;
        this.sites = sites;
        this.stories = stories;
    }

    /** What is passed on, and when it was talked about. */
    record Passing(
            Regions.Share region,
            DistrictCode district,
            boolean child,
            Language language,
            Urgency urgency,
            Instant answered,
            Instant closed) {
        Instant sent() {
            return answered.plus(Duration.between(answered, closed).multipliedBy(4).dividedBy(5));
        }
    }

    /** The centre with the largest demand. */
    Site first() {
        return sites.getFirst();
    }

    /**
     * @param state as which it is to stand; drawn where absent
     */
    HandoverLife of(Passing passing, Optional<HandoverLife.State> state, Chance chance) {
        var told = chance.of(stories.of("told." + passing.language.code()));
        boolean police = passing.urgency == Urgency.EMERGENCY && chance.in(POLICE_IN_EMERGENCY);
        var sent = passing.sent();
        if (police) {
            return new HandoverLife(
                    chance.id(sent),
                    HandoverLife.POLICE,
                    HandoverLife.Basis.DANGER_TO_LIFE,
                    sent,
                    HandoverLife.State.ACCEPTED,
                    sent.plusSeconds(chance.between(20, 90)),
                    told);
        }
        var id = chance.id(sent);
        int site = state.isPresent() ? 0 : nearest(passing.region.code(), passing.district);
        double mean = passing.urgency.isAtLeast(Urgency.URGENT) ? 6 : 25;
        var decided = sent.plusSeconds(60 + (long) (60 * Math.min(300, chance.exponential(mean))));
        var becomes = state.orElseGet(() -> drawn(chance));
        boolean waits = becomes == HandoverLife.State.SENT || !period.holds(decided);
        return new HandoverLife(
                id,
                site,
                basis(passing),
                sent,
                waits ? HandoverLife.State.SENT : becomes,
                waits ? null : decided,
                told);
    }

    private static HandoverLife.State drawn(Chance chance) {
        return switch (chance.weighted(1 - DECLINED - ESCALATED, DECLINED, ESCALATED)) {
            case 0 -> HandoverLife.State.ACCEPTED;
            case 1 -> HandoverLife.State.DECLINED;
            default -> HandoverLife.State.ESCALATED;
        };
    }

    private static HandoverLife.Basis basis(Passing passing) {
        if (passing.child) {
            return HandoverLife.Basis.CHILD_PROTECTION;
        }
        return passing.urgency == Urgency.EMERGENCY
                ? HandoverLife.Basis.DANGER_TO_LIFE
                : HandoverLife.Basis.HER_WORD;
    }

    /** The nearest centre, in the region if it has one. */
    private int nearest(RegionCode region, DistrictCode district) {
        var from = places.district(district).centre();
        return sites.stream()
                .min(
                        java.util.Comparator.<Site>comparingInt(
                                        site -> site.region().equals(region) ? 0 : 1)
                                .thenComparingDouble(
                                        site ->
                                                places.district(site.district())
                                                        .centre()
                                                        .kmTo(from)))
                .orElseThrow()
                .number();
    }
}
