package org.shanyraq.planning.web;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.place.MapShapes;

/**
 * What a map that left the house says beneath itself: its title, what its signs mean, whose data it
 * rests on.
 */
final class MapLegend {
    static final int HEIGHT = 92;
    static final double TITLE = 17;
    static final double WORDS = 12.5;
    static final double SMALL = 10.5;
    private static final double LEFT = 14;
    private static final double GAP = 22;
    private static final double SIGN = 14;

    private MapLegend() {}

    /**
     * A piece of it.
     *
     * @param sign −1 for none, else as {@link PlanPage.Dots#gain}; 4 today's centre, 5 a new one
     * @param x where the words begin; the sign stands before them
     */
    record Piece(int sign, double x, double y, double size, String words) {
        static final int TODAY = 4;
        static final int OPENS = 5;
    }

    static List<Piece> of(PlanPage.PlanMap map, Lettering lettering) {
        var pieces = new ArrayList<Piece>();
        double y = MapShapes.HEIGHT + 24;
        pieces.add(new Piece(-1, LEFT, y, TITLE, map.title()));
        y += 26;
        double x = LEFT;
        x = add(pieces, lettering, Piece.TODAY, x, y, map.today());
        x = add(pieces, lettering, Piece.OPENS, x, y, map.opens());
        for (var dots : map.dots()) {
            x = add(pieces, lettering, dots.gain(), x, y, dots.legend());
        }
        pieces.add(new Piece(-1, LEFT, y + 26, SMALL, PlanPage.SOURCES));
        return pieces;
    }

    private static double add(
            List<Piece> pieces, Lettering lettering, int sign, double x, double y, String words) {
        pieces.add(new Piece(sign, x + SIGN, y, WORDS, words));
        return x + SIGN + lettering.width(words, WORDS) + GAP;
    }
}
