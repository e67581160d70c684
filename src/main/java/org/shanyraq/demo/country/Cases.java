package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.demo.Size;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.DistrictCode;

/** The families that centres work with. Where the facts say nothing, it is a model of our own. */
final class Cases {
    private static final String STREAM = "case";

    private final long seed;
    private final Size size;
    private final Period period;
    private final Regions regions;
    private final List<Site> sites;
    private final Staff staff;
    private final Households households;
    private final Work work;
    private final Orders orders;
    private final Lists stories;
    private final Days days;
    private final double[] bySite;

    Cases(
            long seed,
            Size size,
            Period period,
            Seasons seasons,
            Regions regions,
            List<Site> sites,
            Staff staff,
            Households households,
            Work work,
            Orders orders,
            Lists stories) {
        this.seed = seed;
        this.size = size;
        this.period = period;
        this.regions = regions;
        this.sites = sites;
        this.staff = staff;
        this.households = households;
        this.work = work;
        this.orders = orders;
        this.stories = stories;
        days = days(seasons);
        bySite = sites.stream().mapToDouble(this::weight).toArray();
    }

    int referred() {
        return days.total();
    }

    /** What a partner referred, by number from 0 in the order of days. */
    CaseLife referred(int number) {
        var chance = Chance.of(seed, STREAM, number);
        var at =
                period.day(days.dayOf(number))
                        .atTime(Hours.OFFICE.draw(chance))
                        .atZone(DatedSettings.ZONE)
                        .toInstant();
        var opened =
                period.holds(at)
                        ? at
                        : period.until()
                                .minus(chance.within(Duration.ofHours(1), Duration.ofHours(20)));
        var site = sites.get(chance.weighted(bySite));
        var region = regions.share(site.region());
        var language = chance.in(region.russian()) ? Language.RU : Language.KK;
        var district = chance.in(0.75) ? site.district() : regions.district(site.region(), chance);
        var told = chance.of(stories.of("referred." + language.code()));
        return live(
                null, chance.id(opened), site.number(), district, language, opened, told, chance);
    }

    /** What came of a handover that a centre accepted. */
    CaseLife handedOver(ContactLife contact, HandoverLife handover) {
        var decided = handover.decidedAt();
        if (decided == null) {
            throw new IllegalArgumentException("nobody has accepted it");
        }
        var chance = Chance.of(seed, "handed-over", contact.number());
        return live(
                contact.id(),
                handover.id(),
                handover.site(),
                contact.district(),
                contact.language(),
                decided,
                handover.told(),
                chance);
    }

    private CaseLife live(
            @Nullable UUID contact,
            UUID key,
            int site,
            DistrictCode district,
            Language language,
            Instant opened,
            String told,
            Chance chance) {
        var id = chance.id(opened);
        var household = households.make(language, opened, chance);
        var closed = closing(opened, chance);
        var until = closed == null ? period.until() : closed;
        var workers = workers(site, chance);
        return new CaseLife(
                id,
                key,
                household.id(),
                contact,
                site,
                district,
                language,
                opened,
                closed,
                closed == null ? "" : chance.of(stories.of("outcome." + language.code())),
                told,
                household.address(),
                household.people(),
                workers,
                work.incidents(language, opened, until, chance),
                work.assessments(language, opened, until, closed != null, workers, chance),
                work.sessions(language, opened, until, workers, chance),
                orders.of(opened, chance));
    }

    private @Nullable Instant closing(Instant opened, Chance chance) {
        double days = 9 + chance.exponential(size.meanCaseDays() - 9);
        var local = opened.plus(Duration.ofHours((long) (24 * days))).atZone(DatedSettings.ZONE);
        var closed =
                local.toLocalDate()
                        .atTime(Hours.OFFICE.draw(chance))
                        .atZone(DatedSettings.ZONE)
                        .toInstant();
        return closed.isBefore(period.until()) ? closed : null;
    }

    private List<Member> workers(int site, Chance chance) {
        var workers = new ArrayList<Member>();
        workers.add(chance.of(staff.in(site, Role.SOCIAL_WORKER)));
        add(workers, site, Role.PSYCHOLOGIST, 0.75, chance);
        add(workers, site, Role.LAWYER, 0.45, chance);
        add(workers, site, Role.EMPLOYMENT_COUNSELLOR, 0.2, chance);
        return workers;
    }

    private void add(List<Member> workers, int site, Role role, double share, Chance chance) {
        var there = staff.in(site, role);
        if (chance.in(share) && !there.isEmpty()) {
            workers.add(chance.of(there));
        }
    }

    private double weight(Site site) {
        long inRegion =
                sites.stream().filter(other -> other.region().equals(site.region())).count();
        double weight = regions.share(site.region()).population() / inRegion;
        return site.number() == 0 ? weight * size.showcase() : weight;
    }

    private Days days(Seasons seasons) {
        var weights = new double[period.days()];
        for (int i = 0; i < weights.length; i++) {
            var day = period.day(i);
            weights[i] = seasons.centres(day, Chance.of(seed, "centre-day", day.toEpochDay()));
        }
        return new Days(size.referred(), weights);
    }
}
