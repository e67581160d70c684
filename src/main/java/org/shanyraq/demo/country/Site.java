package org.shanyraq.demo.country;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.place.RegionCode;
import org.shanyraq.place.Settlement;

/**
 * Where a centre stands.
 *
 * @param number from 0, by demand
 * @param beds whether it gives accommodation
 */
public record Site(int number, RegionCode region, DistrictCode district, boolean beds) {
    /** Centres counted in October 2023 (kt.kz), and those of them with accommodation. */
    public static final int CENTRES = 68;

    public static final int WITH_BEDS = 19;

    /** The main settlements with the largest demand, as the directory's stand-ins take them. */
    public static List<Site> standIns(Places places) {
        var main =
                places.settlements().stream()
                        .filter(Settlement::main)
                        .sorted(
                                Comparator.comparingInt(Settlement::demand)
                                        .reversed()
                                        .thenComparing(settlement -> settlement.id().value()))
                        .limit(CENTRES)
                        .toList();
        return IntStream.range(0, main.size()).mapToObj(i -> of(places, i, main.get(i))).toList();
    }

    private static Site of(Places places, int number, Settlement settlement) {
        return new Site(
                number,
                places.district(settlement.district()).region(),
                settlement.district(),
                number * WITH_BEDS / CENTRES != (number + 1) * WITH_BEDS / CENTRES);
    }
}
