package org.shanyraq.contact.routing;

import java.time.Duration;

/**
 * How an urgency stands in the queue and how waiting lifts it. Emergencies do not take part: they
 * come before everybody, the longest waiting first.
 *
 * <p>A contact begins at {@code weight} and rises evenly to {@code cap}, which it reaches when
 * {@link #RIPE} of its limit has passed; then it rises no more. Where all caps are equal, whoever
 * nears her limit comes before every newcomer of any urgency, and among the ripe the one that is
 * due first: so each is offered within its limit as long as there are hands, and nobody starves.
 *
 * @param weight at arrival, 0 to {@link #MOST}
 * @param cap the most that ageing gives, at least the weight
 * @param limit within which a contact of this urgency is offered
 */
public record Rank(int weight, int cap, Duration limit) {
    public static final int MOST = 10;

    /** The last quarter of the limit is left for those who became ripe at the same time. */
    static final double RIPE = 0.75;

    public Rank {
        if (weight < 0 || cap < weight || cap > MOST || limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException("no such rank");
        }
    }

    double standing(Duration waited) {
        double part = waited.toMillis() / (RIPE * limit.toMillis());
        return weight + (cap - weight) * Math.clamp(part, 0, 1);
    }
}
