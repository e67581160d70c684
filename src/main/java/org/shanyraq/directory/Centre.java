package org.shanyraq.directory;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PartnerId;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Names;
import org.shanyraq.place.Point;
import org.shanyraq.place.RegionCode;

/**
 * A family support centre, or the 111 contact centre. All of it is public: a centre with
 * accommodation therefore has no address here, and its point is rounded to about 10 km.
 *
 * @param employer who employs the staff (an akimat or an organisation)
 * @param oversight who watches over the work (the ministry or the region)
 * @param phone a public number in the national form, where the centre has one
 * @param address street and house, where it may be known; never of a centre with accommodation
 * @param version for optimistic changes
 */
public record Centre(
        CentreId id,
        CentreKind kind,
        CentreState state,
        Ownership ownership,
        Names names,
        RegionCode region,
        DistrictCode district,
        Point point,
        boolean accommodation,
        Set<ServiceKind> services,
        Set<Language> languages,
        Set<Accessibility> accessibility,
        OpeningHours hours,
        Room room,
        PartnerId employer,
        PartnerId oversight,
        @Nullable String phone,
        @Nullable String address,
        int version) {
    public Centre {
        services = Set.copyOf(services);
        languages = Set.copyOf(languages);
        accessibility = Set.copyOf(accessibility);
        if (accommodation) {
            point = point.rounded();
            address = null;
        }
    }
}
