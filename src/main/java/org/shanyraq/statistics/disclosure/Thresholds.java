package org.shanyraq.statistics.disclosure;

/**
 * How small a count may be before it could point at a person.
 *
 * @param country a count of the whole country is shown from here on
 * @param below a count of anything smaller than the country is shown from here on
 * @param values how many values a protected count must at least be able to have in the eyes of
 *     someone who holds every release
 */
public record Thresholds(int country, int below, int values) {
    /** The rule of the service: 5 for the country, 10 below it, 5 possible values. */
    public static final Thresholds SERVICE = new Thresholds(5, 10, 5);

    public Thresholds {
        if (country < 1 || below < country || values < 2) {
            throw new IllegalArgumentException("thresholds must grow as areas shrink");
        }
    }

    /**
     * How many values a count must keep where the whole country has {@code national}: a total that
     * is itself tiny leaves fewer, and nothing that is said about regions may narrow them further.
     */
    int valuesWithin(int national) {
        return Math.min(values, national + 1);
    }

    boolean isProtected(int count) {
        return count > 0 && count < below;
    }
}
