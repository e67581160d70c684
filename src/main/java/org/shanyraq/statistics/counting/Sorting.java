package org.shanyraq.statistics.counting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.shanyraq.ground.Fact;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.statistics.Indicators;
import org.springframework.stereotype.Component;

/**
 * What of a fact may enter the figures: kinds, codes and values that the register knows. Anything
 * else is left out and counted as such, by the name of the code, never by its value.
 */
@Component
class Sorting {
    /** Where no place was said. */
    static final String NOWHERE = "ZZ";

    private static final String DISTRICT = "district";
    private static final String REGION = "region";

    private final Indicators indicators;
    private final Places places;

    Sorting(Indicators indicators, Places places) {
        this.indicators = indicators;
        this.places = places;
    }

    /** A fact as it may be kept, or not at all when its kind is unknown. */
    record Sorted(boolean known, String region, String district, Map<String, String> codes) {}

    Sorted sort(Fact fact, Map<KeptOut, Long> keptOut) {
        var known = indicators.fact(fact.kind());
        if (known.isEmpty()) {
            leaveOut("kind", fact.kind(), keptOut);
            return new Sorted(false, NOWHERE, "", Map.of());
        }
        var allowed = known.get().codes();
        var codes = new TreeMap<String, String>();
        fact.codes()
                .forEach(
                        (name, value) -> {
                            if (name.equals(DISTRICT) || name.equals(REGION)) {
                                return;
                            }
                            var values = allowed.get(name);
                            if (values == null) {
                                leaveOut("code", fact.kind() + "." + name, keptOut);
                            } else if (!values.contains(value)) {
                                leaveOut("value", fact.kind() + "." + name, keptOut);
                            } else {
                                codes.put(name, value);
                            }
                        });
        var district = places.findDistrict(new DistrictCode(code(fact, DISTRICT)));
        var region =
                district.map(found -> found.region().value())
                        .or(
                                () ->
                                        places.findRegion(new RegionCode(code(fact, REGION)))
                                                .map(found -> found.code().value()))
                        .orElse(NOWHERE);
        if (district.isEmpty() && !code(fact, DISTRICT).isEmpty()) {
            leaveOut("value", fact.kind() + "." + DISTRICT, keptOut);
        }
        return new Sorted(
                true, region, district.map(found -> found.code().value()).orElse(""), codes);
    }

    private static String code(Fact fact, String name) {
        return fact.codes().getOrDefault(name, "");
    }

    /** Names come from our own code; anything that does not look like one is not kept. */
    private static void leaveOut(String reason, String name, Map<KeptOut, Long> keptOut) {
        var plain = name.matches("[a-z][a-z_.]{0,59}") ? name : "unreadable";
        keptOut.merge(new KeptOut(reason, plain), 1L, Long::sum);
    }

    /** Why something was left out, and the name of its kind or code. */
    record KeptOut(String reason, String name) {}

    static Map<KeptOut, Long> noneKeptOut() {
        return new LinkedHashMap<>();
    }
}
