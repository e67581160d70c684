package org.shanyraq.planning.engine;

import java.util.function.Predicate;

/**
 * How much work a plan may take. Work is counted in units, which are the same on every machine and
 * any number of threads; a deadline only decides how many units are done, and the plan says how
 * many, so that it can be repeated.
 *
 * @param units most units of work
 * @param seconds stops after the unit during which this time has passed; infinite for no limit
 * @param threads how many threads work; changes nothing but the time
 * @param seed decides every chance
 * @param watch is told after each unit and answers whether to go on
 */
public record Effort(
        long units, double seconds, int threads, long seed, Predicate<Progress> watch) {
    /**
     * Where a search stands.
     *
     * @param units done so far
     * @param cost of the best plan so far, in steps times demand
     * @param bound below which no plan can come
     */
    public record Progress(long units, double cost, double bound) {
        /** The share of the cost that might still be saved, 0 to 1. */
        public double gap() {
            return cost <= 0 ? 0 : Math.max(0, (cost - bound) / cost);
        }
    }

    public static Effort ofUnits(long units, long seed) {
        return new Effort(units, Double.POSITIVE_INFINITY, cores(), seed, progress -> true);
    }

    public static Effort ofSeconds(double seconds, long seed) {
        return new Effort(Long.MAX_VALUE, seconds, cores(), seed, progress -> true);
    }

    public Effort on(int otherThreads) {
        return new Effort(units, seconds, otherThreads, seed, watch);
    }

    public Effort watchedBy(Predicate<Progress> other) {
        return new Effort(units, seconds, threads, seed, other);
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
