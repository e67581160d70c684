package org.shanyraq.web;

import java.util.List;

/**
 * A map drawn on the server: areas shaded by five steps, spots in three looks. Lists of both stand
 * beneath it as a table, so that nobody depends on the picture.
 *
 * @param width of the drawing, in the units of the paths
 * @param legend what each step of shade means, lightest first, worded; empty without shading
 */
public record MapPicture(
        String title,
        int width,
        int height,
        List<Area> areas,
        List<Spot> spots,
        List<String> legend) {
    public MapPicture {
        areas = List.copyOf(areas);
        spots = List.copyOf(spots);
        legend = List.copyOf(legend);
    }

    /**
     * @param path in SVG's path language
     * @param value worded; what a reader learns of the area
     * @param step 0 to 5, light to dark; −1 for a value that may not be shown
     * @param link where more is told; empty for nowhere
     */
    public record Area(String name, String path, String value, int step, String link) {
        public String look() {
            return step < 0 ? "hidden-value" : "l" + step;
        }
    }

    /**
     * @param look 0 accent, 1 urgent, 2 hollow
     * @param label shown beside the spot; empty for none
     */
    public record Spot(
            String name, double x, double y, int look, String value, String label, String link) {}
}
