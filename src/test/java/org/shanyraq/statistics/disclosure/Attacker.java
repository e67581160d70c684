package org.shanyraq.statistics.disclosure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Variable;

/**
 * Somebody who kept every release and writes it all down as equations: an independent second
 * reading of what is published, by linear programming instead of by flows.
 *
 * <p>Knows the country's total at every moment, the rounding rule, that counts only grow, and of
 * each hidden figure whether it is hidden because it is small. Does not know the engine's reasons
 * or the secret points.
 */
@NullUnmarked
final class Attacker {
    /** A count the attacker is after, with what is really so, to judge by. */
    record Target(String name, int truth, int wanted) {}

    /** What the attacker found out. */
    record Finding(Target target, int least, int most) {
        int values() {
            return most - least + 1;
        }
    }

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new TreeMap<>();
    private final List<Target> targets = new ArrayList<>();
    private final Map<String, int[]> seen = new HashMap<>();
    private final Thresholds thresholds;

    Attacker(Thresholds thresholds, MonthCounts truth, FrozenMonth published) {
        this.thresholds = thresholds;
        var regions = new TreeSet<>(truth.regions().keySet());
        int moment = 0;
        Snapshot before = null;
        for (var snapshot : truth.open()) {
            released(moment, snapshot, before, regions);
            before = snapshot;
            moment++;
        }
        frozen(truth, published, regions, moment - 1);
    }

    private void released(
            int moment, Snapshot snapshot, Snapshot before, Iterable<String> regions) {
        var sum = model.newExpression("total " + moment).level(snapshot.national());
        for (var region : regions) {
            int figure = snapshot.shown().get(region);
            // 5 stands for 1 to 9, 10 for 10 to 14, any other figure for 4 less to 4 more.
            int low = figure == 10 ? 10 : Math.max(0, figure - 4);
            var count = variable("at " + moment + " " + region, low, figure + 4);
            sum.set(count, 1);
            target(count, snapshot.exact().get(region), snapshot.national());
            if (before != null) {
                boolean climbed = figure > before.shown().get(region);
                grows("at " + (moment - 1) + " " + region, count, climbed ? 1 : 0);
            }
        }
    }

    private void frozen(
            MonthCounts truth, FrozenMonth published, Iterable<String> regions, int last) {
        int national = truth.regions().values().stream().mapToInt(Integer::intValue).sum();
        boolean regional = !published.regions().isEmpty();
        var sum = model.newExpression("total").level(national);
        for (var region : regions) {
            int exact = truth.regions().get(region);
            var count =
                    hidden(
                            "end " + region,
                            published.regions().get(region),
                            exact,
                            regional,
                            thresholds.below());
            sum.set(count, 1);
            target(count, exact, national);
            if (last >= 0) {
                grows("at " + last + " " + region, count, 0);
            }
        }
        if (!published.categories().isEmpty() || !published.cells().isEmpty()) {
            crossed(truth, published, regions, national);
        }
    }

    private void crossed(
            MonthCounts truth, FrozenMonth published, Iterable<String> regions, int national) {
        var total = model.newExpression("categories").level(national);
        truth.breakdown()
                .forEach(
                        (name, cells) -> {
                            int exact = cells.values().stream().mapToInt(Integer::intValue).sum();
                            total.set(
                                    hidden(
                                            "category " + name,
                                            published.categories().get(name),
                                            exact,
                                            true,
                                            thresholds.country()),
                                    1);
                        });
        for (var region : regions) {
            var row = model.newExpression("row " + region).level(0);
            row.set(variables.get("end " + region), -1);
            boolean shows = published.regions().containsKey(region) && !published.cells().isEmpty();
            truth.breakdown()
                    .forEach(
                            (name, cells) -> {
                                int exact = cells.getOrDefault(region, 0);
                                var figure =
                                        published.cells().getOrDefault(name, Map.of()).get(region);
                                var cell =
                                        hidden(
                                                "cell " + name + " " + region,
                                                figure,
                                                exact,
                                                shows,
                                                thresholds.below());
                                row.set(cell, 1);
                                target(cell, exact, national);
                            });
        }
        truth.breakdown()
                .keySet()
                .forEach(
                        name -> {
                            var column = model.newExpression("column " + name).level(0);
                            column.set(variables.get("category " + name), -1);
                            regions.forEach(
                                    region ->
                                            column.set(
                                                    variables.get("cell " + name + " " + region),
                                                    1));
                        });
    }

    private Variable hidden(
            String name, Integer figure, int exact, boolean knowsWhy, int threshold) {
        if (figure != null) {
            return variable(name, figure, figure);
        }
        if (!knowsWhy) {
            return variable(name, 0, 1_000_000);
        }
        return exact < threshold
                ? variable(name, 0, threshold - 1)
                : variable(name, threshold, 1_000_000);
    }

    private Variable variable(String name, int low, int high) {
        var variable = model.newVariable(name).lower(low).upper(high);
        variables.put(name, variable);
        return variable;
    }

    private void grows(String earlier, Variable later, int by) {
        var growth = model.newExpression("growth " + later.getName()).lower(by);
        growth.set(later, 1);
        growth.set(variables.get(earlier), -1);
    }

    private void target(Variable variable, int truth, int national) {
        if (truth > 0 && truth < thresholds.below()) {
            targets.add(
                    new Target(
                            variable.getName(),
                            truth,
                            Math.min(thresholds.values(), national + 1)));
        }
    }

    int targets() {
        return targets.size();
    }

    /** Every target that is pinned to fewer values than it must be able to have. */
    List<Finding> findings(Random random) {
        for (int i = 0; i < 4; i++) {
            variables.values().forEach(v -> v.weight(random.nextInt(-5, 6)));
            solve(true);
        }
        variables.values().forEach(v -> v.weight((BigDecimal) null));
        var found = new ArrayList<Finding>();
        for (var target : targets) {
            if (range(target.name()) < target.wanted()) {
                var variable = variables.get(target.name());
                variable.weight(1);
                int least = solve(true).orElseThrow();
                int most = solve(false).orElseThrow();
                variable.weight((BigDecimal) null);
                if (target.truth() < least || target.truth() > most) {
                    throw new IllegalStateException("the attack itself is wrong at " + target);
                }
                if (most - least + 1 < target.wanted()) {
                    found.add(new Finding(target, least, most));
                }
            }
        }
        return found;
    }

    private int range(String name) {
        var range = seen.get(name);
        return range == null ? 0 : range[1] - range[0] + 1;
    }

    private OptionalInt solve(boolean minimise) {
        var result = minimise ? model.minimise() : model.maximise();
        if (!result.getState().isFeasible()) {
            throw new IllegalStateException("the releases contradict each other");
        }
        for (var variable : variables.values()) {
            int value = (int) Math.round(result.doubleValue(model.indexOf(variable)));
            var range = seen.computeIfAbsent(variable.getName(), n -> new int[] {value, value});
            range[0] = Math.min(range[0], value);
            range[1] = Math.max(range[1], value);
        }
        return OptionalInt.of((int) Math.round(result.getValue()));
    }
}
