package org.shanyraq.place;

/**
 * One of the 17 regions or 3 cities of national standing.
 *
 * @param names full names: «Абай облысы», «область Абай», "Abay Region"
 * @param city whether it is one of the three cities
 */
public record Region(RegionCode code, String kato, Names names, boolean city) {}
