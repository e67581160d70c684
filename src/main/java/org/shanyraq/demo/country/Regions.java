package org.shanyraq.demo.country;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.place.Settlement;

/** How the country's life is spread over its regions and, by modelled demand, their districts. */
final class Regions {
    private final List<Share> shares;
    private final double[] byContacts;
    private final Map<RegionCode, Districts> districts = new LinkedHashMap<>();

    Regions(Places places) {
        shares = Lists.lines("regions.tsv").stream().map(Share::of).toList();
        byContacts = shares.stream().mapToDouble(Share::contacts).toArray();
        for (var share : shares) {
            districts.put(share.code, Districts.of(places, share.code));
        }
    }

    /**
     * @param contacts weight of the region among contacts
     * @param population thousands of people
     * @param russian share of people who speak Russian with the service
     */
    record Share(RegionCode code, double contacts, double population, double russian) {
        static Share of(String line) {
            var parts = line.split("\t");
            return new Share(
                    new RegionCode(parts[0]),
                    Double.parseDouble(parts[1]),
                    Double.parseDouble(parts[2]),
                    Double.parseDouble(parts[3]) / 100);
        }
    }

    Share ofContact(Chance chance) {
        return shares.get(chance.weighted(byContacts));
    }

    Share share(RegionCode region) {
        return shares.stream()
                .filter(share -> share.code.equals(region))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no region " + region));
    }

    /** A district of the region, by demand. */
    DistrictCode district(RegionCode region, Chance chance) {
        var known = districts.get(region);
        if (known == null) {
            throw new IllegalArgumentException("no region " + region);
        }
        return known.codes.get(chance.weighted(known.weights));
    }

    /** The districts of a region with the demand of each. */
    private record Districts(List<DistrictCode> codes, double[] weights) {
        static Districts of(Places places, RegionCode region) {
            var codes =
                    places.districts().stream()
                            .filter(district -> district.region().equals(region))
                            .map(org.shanyraq.place.District::code)
                            .toList();
            return new Districts(
                    codes, codes.stream().mapToDouble(code -> demand(places, code)).toArray());
        }

        private static double demand(Places places, DistrictCode code) {
            return 1 + places.settlements(code).stream().mapToInt(Settlement::demand).sum();
        }
    }
}
