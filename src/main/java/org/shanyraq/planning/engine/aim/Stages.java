package org.shanyraq.planning.engine.aim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;
import org.shanyraq.planning.engine.Unanswerable;

/**
 * In which order to open: the last year's network is the best one there is, and each year's
 * contains the year before's. Two orders are made, one chosen year by year from the first, one from
 * the last backwards; the better over all years is kept. Beside each year stands what a network of
 * the same size could do that is planned freely: the difference is the regret. Floors bind the last
 * year.
 *
 * @param years each year's network, the last year's at the end
 * @param free the best networks of the same sizes, without regard to other years
 */
public record Stages(List<Plan> years, List<Plan> free) {
    /** Looks for one plan; told one after another in an order that is always the same. */
    @FunctionalInterface
    public interface Search {
        Plan plan(Aim aim, Question question);
    }

    /** How much worse a year's network is than a free one of its size, as a share of that one. */
    public double regret(int year) {
        double best = free.get(year).value();
        return best == 0 ? 0 : Math.abs(years.get(year).value() - best) / Math.abs(best);
    }

    /**
     * @param question the network of the last year
     * @param openings how many open in each year, from 0; together as many as the question chooses
     * @param search how each single plan is looked for
     * @throws Unanswerable when the openings do not sum up to what the question chooses
     */
    public static Stages solve(Aim aim, Question question, int[] openings, Search search) {
        int years = openings.length;
        var sizes = new int[years];
        int size = question.musts();
        for (int year = 0; year < years; year++) {
            size += openings[year];
            sizes[year] = size;
        }
        if (size != question.centres()) {
            throw new Unanswerable(Unanswerable.Reason.OPENINGS_DIFFER, question.choices());
        }
        var last = search.plan(aim, question);
        var growing = aim.withoutFloors();
        var forward = forward(growing, question, sizes, last, search);
        var backward = backward(growing, question, sizes, last, search);
        boolean ahead = sum(forward) < sum(backward) == !aim.moreIsBetter();
        var free = new ArrayList<Plan>();
        for (int year = 0; year < years - 1; year++) {
            free.add(search.plan(growing, question.withoutFloors().with(Math.max(1, sizes[year]))));
        }
        free.add(last);
        return new Stages(sum(forward) == sum(backward) || ahead ? forward : backward, free);
    }

    private static double sum(List<Plan> plans) {
        return plans.stream().mapToDouble(Plan::value).sum();
    }

    private static List<Plan> forward(
            Aim aim, Question question, int[] sizes, Plan last, Search search) {
        var plans = new ArrayList<Plan>();
        var standing = question.mustFlags();
        for (int year = 0; year < sizes.length - 1; year++) {
            var plan = search.plan(aim, question.among(last.sites(), standing, sizes[year]));
            plans.add(plan);
            standing = flags(question, plan.sites());
        }
        plans.add(last);
        return plans;
    }

    private static List<Plan> backward(
            Aim aim, Question question, int[] sizes, Plan last, Search search) {
        var plans = new Plan[sizes.length];
        plans[sizes.length - 1] = last;
        int[] later = last.sites();
        for (int year = sizes.length - 2; year >= 0; year--) {
            plans[year] =
                    search.plan(aim, question.among(later, question.mustFlags(), sizes[year]));
            later = plans[year].sites();
        }
        return Arrays.asList(plans);
    }

    private static boolean[] flags(Question question, int[] sites) {
        var flags = new boolean[question.network().sites()];
        for (int site : sites) {
            flags[site] = true;
        }
        return flags;
    }
}
