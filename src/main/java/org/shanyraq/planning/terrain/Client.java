package org.shanyraq.planning.terrain;

import org.shanyraq.place.Names;
import org.shanyraq.place.Point;

/**
 * A settlement whose people are to be served.
 *
 * @param code the settlement's id, or the code of an operator's own list
 * @param region code of its region
 * @param district code of its district; empty where an own list names none
 * @param demand people or need; a weight, never to be shown as the settlement's population
 * @param main whether it is its district's largest by demand
 */
public record Client(
        String code,
        Names names,
        String region,
        String district,
        Point point,
        int demand,
        boolean main) {
    /** The same settlement with another demand. */
    Client weighing(int otherDemand) {
        return new Client(code, names, region, district, point, otherDemand, main);
    }
}
