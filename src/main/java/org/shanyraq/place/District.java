package org.shanyraq.place;

/**
 * A district of a region, a city of regional standing, or a district of a city of national
 * standing.
 *
 * @param names full names: «Қостанай ауданы», «Костанайский район», "Kostanay District"
 * @param centre its largest settlement, or the middle of its shape where none lies in it
 */
public record District(DistrictCode code, RegionCode region, Kind kind, Names names, Point centre) {
    /** What the district is. */
    public enum Kind {
        DISTRICT,
        CITY,
        CITY_DISTRICT
    }
}
