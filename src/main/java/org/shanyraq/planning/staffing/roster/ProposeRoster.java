package org.shanyraq.planning.staffing.roster;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Predicate;

/**
 * Looks for a week's roster by simulated annealing (S. Kirkpatrick and others, Science 220, 1983):
 * it changes one day of one person, exchanges days between two, or moves a day; what breaks a rule
 * is never tried, so every roster on the way keeps them all. The same seed and tries give the same
 * roster.
 */
public final class ProposeRoster {
    private static final int TOLD_EVERY = 20_000;
    private static final double HOT = 300;
    private static final double COLD = 0.4;

    private final RosterQuestion question;
    private final KeepRules rules;
    private final Cost cost;
    private final SplittableRandom random;
    private final int[][] days;
    private final int people;

    private ProposeRoster(RosterQuestion question, long seed) {
        this.question = question;
        rules = new KeepRules(question);
        people = question.people().size();
        cost = new Cost(question);
        random = new SplittableRandom(seed);
        days = new int[people][7];
        for (var week : days) {
            Arrays.fill(week, Roster.OFF);
        }
    }

    /**
     * How far it is.
     *
     * @param done share of the time or the tries, 0 to 1
     * @param missing half-hours of a person that the best roster so far lacks
     */
    public record Progress(double done, long tries, double cost, int missing) {}

    /** How long it may take: seconds, or tries where the same result is wanted again. */
    public record Effort(double seconds, long tries) {
        public static Effort ofSeconds(double seconds) {
            return new Effort(seconds, Long.MAX_VALUE);
        }

        public static Effort ofTries(long tries) {
            return new Effort(Double.POSITIVE_INFINITY, tries);
        }
    }

    /**
     * @param goOn told of the progress now and then; false ends the search with what was found
     */
    public static Roster solve(
            RosterQuestion question, Effort effort, long seed, Predicate<Progress> goOn) {
        return new ProposeRoster(question, seed).search(effort, goOn);
    }

    private Roster search(Effort effort, Predicate<Progress> goOn) {
        long began = System.nanoTime();
        var best = copy();
        double least = cost.total();
        double done = 0;
        long tries = 0;
        while (done < 1) {
            double heat = HOT * Math.pow(COLD / HOT, done);
            for (int i = 0; i < TOLD_EVERY && tries < effort.tries(); i++, tries++) {
                move(heat);
                if (cost.total() < least - 1e-6) {
                    least = cost.total();
                    best = copy();
                }
            }
            done =
                    Math.max(
                            (double) tries / effort.tries(),
                            (System.nanoTime() - began) / 1e9 / effort.seconds());
            if (!goOn.test(new Progress(Math.min(1, done), tries, least, (int) cost.missing()))) {
                break;
            }
        }
        return new Roster(best, least);
    }

    private int[][] copy() {
        var copy = new int[people][];
        for (int person = 0; person < people; person++) {
            copy[person] = days[person].clone();
        }
        return copy;
    }

    private void move(double heat) {
        int kind = random.nextInt(4);
        int person = random.nextInt(people);
        int day = random.nextInt(7);
        if (kind < 2) {
            change(person, day, heat);
        } else if (kind == 2) {
            exchange(person, random.nextInt(people), day, heat);
        } else {
            shift(person, day, random.nextInt(7), heat);
        }
    }

    private void change(int person, int day, double heat) {
        int now = days[person][day];
        int next = random.nextInt(question.patterns().size() + 1) - 1;
        if (next == now) {
            return;
        }
        double before = cost.total();
        days[person][day] = next;
        if (rules.allows(person, days[person])) {
            cost.set(person, day, now, next);
            if (accepts(before, heat)) {
                return;
            }
            cost.set(person, day, next, now);
        }
        days[person][day] = now;
    }

    private void exchange(int one, int other, int day, double heat) {
        int a = days[one][day];
        int b = days[other][day];
        if (a == b || one == other) {
            return;
        }
        double before = cost.total();
        days[one][day] = b;
        days[other][day] = a;
        if (rules.allows(one, days[one]) && rules.allows(other, days[other])) {
            cost.set(one, day, a, b);
            cost.set(other, day, b, a);
            if (accepts(before, heat)) {
                return;
            }
            cost.set(one, day, b, a);
            cost.set(other, day, a, b);
        }
        days[one][day] = a;
        days[other][day] = b;
    }

    private void shift(int person, int from, int to, double heat) {
        int a = days[person][from];
        int b = days[person][to];
        if (a == b) {
            return;
        }
        double before = cost.total();
        days[person][from] = b;
        days[person][to] = a;
        if (rules.allows(person, days[person])) {
            cost.set(person, from, a, b);
            cost.set(person, to, b, a);
            if (accepts(before, heat)) {
                return;
            }
            cost.set(person, from, b, a);
            cost.set(person, to, a, b);
        }
        days[person][from] = a;
        days[person][to] = b;
    }

    private boolean accepts(double before, double heat) {
        double worse = cost.total() - before;
        return worse <= 0 || random.nextDouble() < Math.exp(-worse / heat);
    }
}
