package org.shanyraq.portal.web;

import java.util.List;

/**
 * The nearest centres.
 *
 * @param place what they are near to
 * @param map the regions' outlines and the part of the map to show
 */
public record FoundPage(Face face, String place, List<Found> centres, Map map, String talkScript) {
    /**
     * A centre as anybody may see it. One with accommodation has no address, here or anywhere.
     *
     * @param km rounded; a rough distance for a centre that must not be found
     * @param now whether it is open, and until or from when
     * @param address street and house; empty where they are not told
     * @param week the hours of the week, a line for days that are alike
     */
    public record Found(
            String name,
            long km,
            boolean open,
            String now,
            List<String> week,
            String services,
            String languages,
            String phone,
            String address,
            boolean accommodation) {}

    /**
     * @param box the part of the map that is shown, as an SVG view box
     * @param size of a dot, in units of the map
     */
    public record Map(
            String box, double size, List<String> outlines, Dot here, List<Dot> centres) {}

    /** A dot on the map and the number that names it in the list. */
    public record Dot(double x, double y, int number) {}
}
