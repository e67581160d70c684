package org.shanyraq.web;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A small picture of numbers, drawn on the server, with its table beneath.
 *
 * @param labels what stands under the places of the x axis, worded
 * @param series at most five
 */
public record Chart(String title, Kind kind, List<String> labels, List<Series> series) {
    private static final int MOST_LABELS = 8;

    public Chart {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
    }

    /** Bars to compare amounts, lines to see a course. */
    public enum Kind {
        BARS,
        LINES
    }

    /**
     * @param values one for each label
     */
    public record Series(String name, List<Double> values) {
        public Series {
            values = List.copyOf(values);
        }
    }

    public Drawing drawing() {
        return new Drawing(this);
    }

    /** So many labels that they do not run into each other. */
    public boolean labelled(int at) {
        int step = Math.max(1, (labels.size() + MOST_LABELS - 1) / MOST_LABELS);
        return at % step == 0;
    }

    Stream<Double> values() {
        return series.stream().flatMap(one -> one.values().stream());
    }

    public List<Integer> places() {
        return IntStream.range(0, labels.size()).boxed().toList();
    }
}
