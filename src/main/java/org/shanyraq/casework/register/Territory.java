package org.shanyraq.casework.register;

import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.Point;
import org.springframework.stereotype.Component;

/** Where a household lives, in the codes by which facts are counted. */
@Component
public class Territory {
    private static final int REGION_LETTERS = 4;

    private final Places places;

    Territory(Places places) {
        this.places = places;
    }

    public String region(String district) {
        return places.findDistrict(new DistrictCode(district))
                .map(found -> found.region().value())
                .orElseGet(
                        () -> district.substring(0, Math.min(REGION_LETTERS, district.length())));
    }

    /**
     * How far it is from the middle of a household's district to its centre, as a coarse code: no
     * address enters.
     *
     * @return {@code to_10}, {@code to_30}, {@code to_50}, {@code to_100} or {@code over_100}
     *     kilometres; empty where the district is unknown
     */
    public Optional<String> way(String district, Point centre) {
        return places.findDistrict(new DistrictCode(district))
                .map(found -> band(found.centre().kmTo(centre)));
    }

    private static String band(double km) {
        return IntStream.of(10, 30, 50, 100)
                .filter(most -> km <= most)
                .mapToObj(most -> "to_" + most)
                .findFirst()
                .orElse("over_100");
    }

    /** Region and district of a counted fact. */
    public Map<String, String> codes(String district) {
        return Map.of("region", region(district), "district", district);
    }
}
