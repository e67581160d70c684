package org.shanyraq.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Where each part of a chart lies, in the units of its SVG. The axis begins at zero. */
public final class Drawing {
    public static final int WIDTH = 480;
    public static final int HEIGHT = 220;
    private static final int LEFT = 46;
    private static final int RIGHT = 8;
    private static final int TOP = 10;
    private static final int BOTTOM = 26;

    private final Chart chart;
    private final double top;
    private final double step;

    Drawing(Chart chart) {
        this.chart = chart;
        var most = chart.values().mapToDouble(Double::doubleValue).max().orElse(1);
        step = step(most <= 0 ? 1 : most);
        top = Math.max(step, Math.ceil(most / step) * step);
    }

    /** A rectangle of one value. */
    public record Bar(String x, String y, String width, String height, int series, int place) {}

    /** A dot of one value. */
    public record Knot(String x, String y, int series, int place) {}

    /** A line of the grid and its number. */
    public record Rule(String y, double value) {}

    public List<Rule> rules() {
        var rules = new ArrayList<Rule>();
        for (double value = 0; value <= top + step / 2; value += step) {
            rules.add(new Rule(text(y(value)), value));
        }
        return rules;
    }

    public List<Bar> bars() {
        var bars = new ArrayList<Bar>();
        double room = slot() * 0.72;
        double width = Math.min(46, room / chart.series().size());
        for (int series = 0; series < chart.series().size(); series++) {
            var values = chart.series().get(series).values();
            for (int place = 0; place < values.size(); place++) {
                double all = width * chart.series().size();
                double x = centre(place) - all / 2 + series * width;
                double y = y(values.get(place));
                bars.add(
                        new Bar(
                                text(x),
                                text(y),
                                text(Math.max(1, width - 2)),
                                text(HEIGHT - BOTTOM - y),
                                series,
                                place));
            }
        }
        return bars;
    }

    /** The path of one series. */
    public String curve(int series) {
        var path = new StringBuilder();
        var values = chart.series().get(series).values();
        for (int place = 0; place < values.size(); place++) {
            path.append(place == 0 ? "M" : "L")
                    .append(text(centre(place)))
                    .append(' ')
                    .append(text(y(values.get(place))));
        }
        return path.toString();
    }

    public List<Knot> knots() {
        var knots = new ArrayList<Knot>();
        for (int series = 0; series < chart.series().size(); series++) {
            var values = chart.series().get(series).values();
            for (int place = 0; place < values.size(); place++) {
                knots.add(new Knot(text(centre(place)), text(y(values.get(place))), series, place));
            }
        }
        return knots;
    }

    public String labelX(int place) {
        return text(centre(place));
    }

    private double slot() {
        return (double) (WIDTH - LEFT - RIGHT) / Math.max(1, chart.labels().size());
    }

    private double centre(int place) {
        return LEFT + slot() * (place + 0.5);
    }

    private double y(double value) {
        return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
    }

    /** About four steps, each 1, 2 or 5 times a power of ten. */
    static double step(double most) {
        double rough = most / 4;
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        for (double times : new double[] {1, 2, 5}) {
            if (rough <= power * times) {
                return power * times;
            }
        }
        return power * 10;
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }
}
