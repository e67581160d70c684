package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
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

    HandoverLife of(
            Regions.Share region,
            DistrictCode district,
            boolean child,
            Language language,
            Urgency urgency,
            Instant answered,
            Instant closed,
            Chance chance) {
        var sent = answered.plus(Duration.between(answered, closed).multipliedBy(4).dividedBy(5));
        var told = chance.of(stories.of("told." + language.code()));
        boolean police = urgency == Urgency.EMERGENCY && chance.in(POLICE_IN_EMERGENCY);
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
        var basis =
                child
                        ? HandoverLife.Basis.CHILD_PROTECTION
                        : urgency == Urgency.EMERGENCY
                                ? HandoverLife.Basis.DANGER_TO_LIFE
                                : HandoverLife.Basis.HER_WORD;
        var id = chance.id(sent);
        int site = nearest(region.code(), district);
        return decided(id, site, basis, sent, told, urgency, chance);
    }

    private HandoverLife decided(
            java.util.UUID id,
            int site,
            HandoverLife.Basis basis,
            Instant sent,
            String told,
            Urgency urgency,
            Chance chance) {
        int drawn = chance.weighted(1 - DECLINED - ESCALATED, DECLINED, ESCALATED);
        var state =
                switch (drawn) {
                    case 0 -> HandoverLife.State.ACCEPTED;
                    case 1 -> HandoverLife.State.DECLINED;
                    default -> HandoverLife.State.ESCALATED;
                };
        double mean = urgency.isAtLeast(Urgency.URGENT) ? 6 : 45;
        var decided = sent.plusSeconds(60 + (long) (60 * chance.exponential(mean)));
        if (!period.holds(decided)) {
            return new HandoverLife(id, site, basis, sent, HandoverLife.State.SENT, null, told);
        }
        return new HandoverLife(id, site, basis, sent, state, decided, told);
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
