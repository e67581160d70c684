package org.shanyraq.place;

import java.util.OptionalInt;

/**
 * A place where people live.
 *
 * @param population as the source says it; absent for most
 * @param demand people by a MODEL that sums to official regional totals; a weight for planning,
 *     never to be shown as this settlement's population
 * @param main whether it is its district's largest by demand
 */
public record Settlement(
        SettlementId id,
        Kind kind,
        DistrictCode district,
        Names names,
        Point point,
        OptionalInt population,
        int demand,
        boolean main) {
    /** The source's class of the settlement. */
    public enum Kind {
        CITY,
        TOWN,
        VILLAGE,
        HAMLET,
        DWELLING
    }
}
