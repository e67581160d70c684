package org.shanyraq.demo.country;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.Settlement;

/** The codes that hang in made-up schools; each leads to the public page with its district. */
public final class Schools {
    private static final int PUPILS_PLACE = 15_000;
    private static final int MOST = 30;

    private final Map<DistrictCode, List<String>> byDistrict = new HashMap<>();

    Schools(Places places) {
        for (var district : places.districts()) {
            int demand =
                    places.settlements(district.code()).stream().mapToInt(Settlement::demand).sum();
            int count = Math.min(MOST, 2 + demand / PUPILS_PLACE);
            var codes = new ArrayList<String>();
            for (int i = 1; i <= count; i++) {
                codes.add("%s-%02d".formatted(district.code(), i));
            }
            byDistrict.put(district.code(), List.copyOf(codes));
        }
    }

    /** At least two in each district. */
    public List<String> in(DistrictCode district) {
        return byDistrict.getOrDefault(district, List.of());
    }
}
