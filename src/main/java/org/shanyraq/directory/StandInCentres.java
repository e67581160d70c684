package org.shanyraq.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.Names;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.place.Settlement;
import org.springframework.stereotype.Component;

/**
 * Stand-ins for the real centres, whose places are not public: the main settlements of the
 * districts with the largest demand, of which some give accommodation and some are run by an
 * organisation. They are made here and registered by whoever fills a demo country.
 */
@Component
public class StandInCentres {
    private static final LocalTime NINE = LocalTime.of(9, 0);
    private static final LocalTime HALF_PAST_SIX = LocalTime.of(18, 30);
    private static final DayOfWeek[] WEEKDAYS = {
        DayOfWeek.MONDAY,
        DayOfWeek.TUESDAY,
        DayOfWeek.WEDNESDAY,
        DayOfWeek.THURSDAY,
        DayOfWeek.FRIDAY
    };

    private final Places places;
    private final Partners partners;

    StandInCentres(Places places, Partners partners) {
        this.places = places;
        this.partners = partners;
    }

    /**
     * @param count how many centres, 68 for the country as it was counted in October 2023
     * @param sheltering how many of them give accommodation, 19 then; spread over the list
     * @param random decides the rest; the same seed gives the same centres with the same ids
     */
    public List<Centre> make(int count, int sheltering, RandomGenerator random) {
        var sites =
                places.settlements().stream()
                        .filter(Settlement::main)
                        .sorted(
                                Comparator.comparingInt(Settlement::demand)
                                        .reversed()
                                        .thenComparing(site -> site.id().value()))
                        .limit(count)
                        .toList();
        var centres = new ArrayList<Centre>();
        for (int i = 0; i < sites.size(); i++) {
            boolean beds = i * sheltering / count != (i + 1) * sheltering / count;
            centres.add(centre(sites.get(i), beds, random));
        }
        return centres;
    }

    private Centre centre(Settlement site, boolean accommodation, RandomGenerator random) {
        var district = places.district(site.district());
        boolean ngo = random.nextInt(3) == 0;
        return new Centre(
                id(random),
                CentreKind.FAMILY_SUPPORT,
                CentreState.OPEN,
                ngo ? Ownership.NGO : Ownership.STATE,
                names(site),
                district.region(),
                district.code(),
                site.point(),
                accommodation,
                services(accommodation, random),
                languages(district.region(), random),
                random.nextInt(2) == 0
                        ? EnumSet.of(Accessibility.STEP_FREE)
                        : EnumSet.of(Accessibility.STEP_FREE, Accessibility.ACCESSIBLE_TOILET),
                accommodation
                        ? OpeningHours.ALWAYS
                        : OpeningHours.daily(NINE, HALF_PAST_SIX, WEEKDAYS),
                room(accommodation, random),
                employer(district.region()),
                partners.ministry().id(),
                null,
                null,
                1);
    }

    /** Version 4 of RFC 9562, since the bits are drawn. */
    private static CentreId id(RandomGenerator random) {
        long high = random.nextLong() & ~0xF000L | 0x4000L;
        long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
        return new CentreId(new UUID(high, low));
    }

    private PartnerId employer(RegionCode region) {
        return partners.akimat(region).id();
    }

    private static Names names(Settlement site) {
        return new Names(
                "Отбасын қолдау орталығы, " + site.names().kk(),
                "Центр поддержки семьи, " + site.names().ru(),
                "Family Support Centre, " + site.names().en());
    }

    private static Set<ServiceKind> services(boolean accommodation, RandomGenerator random) {
        var services = EnumSet.of(ServiceKind.PSYCHOLOGICAL, ServiceKind.SOCIAL, ServiceKind.LEGAL);
        if (accommodation) {
            services.add(ServiceKind.SHELTER);
        }
        if (random.nextInt(10) < 7) {
            services.add(ServiceKind.EMPLOYMENT);
        }
        if (random.nextInt(10) < 6) {
            services.add(ServiceKind.CHILD_ROOM);
        }
        if (random.nextInt(10) < 2) {
            services.add(ServiceKind.MEDICAL);
        }
        return services;
    }

    private static Set<Language> languages(RegionCode region, RandomGenerator random) {
        var languages = EnumSet.of(Language.KK, Language.RU);
        boolean large = Set.of("KZ71", "KZ75", "KZ79").contains(region.value());
        if (large || random.nextInt(10) == 0) {
            languages.add(Language.EN);
        }
        return languages;
    }

    private static Room room(boolean accommodation, RandomGenerator random) {
        int places = 40 + 10 * random.nextInt(12);
        int beds = accommodation ? 10 + 2 * random.nextInt(10) : 0;
        return new Room(
                places,
                places - random.nextInt(places * 9 / 10),
                beds,
                beds == 0 ? 0 : random.nextInt(beds + 1));
    }
}
