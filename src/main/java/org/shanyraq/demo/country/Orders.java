package org.shanyraq.demo.country;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.deadline.Term;

/**
 * The protective orders of a case. Breaches: 106 of about 2,000 in West Kazakhstan in 2023
 * (mgorod.kz); how often checks are late is a model.
 */
final class Orders {
    static final double IN_CASE = 0.36;
    static final double SUCCESSOR = 0.15;
    static final double BREACHED = 0.05;
    static final double CHECK_LATE = 0.08;
    static final double CHECK_MISSED = 0.015;
    static final double NEGLECTED = 0.25;

    private static final Duration TERM = Duration.ofDays(30);
    private static final int CHECK_DAYS = 7;

    private final Period period;

    Orders(Period period) {
        this.period = period;
    }

    List<OrderLife> of(Instant opened, Chance chance) {
        if (!chance.in(IN_CASE)) {
            return List.of();
        }
        var orders = new ArrayList<OrderLife>();
        var served = opened.plus(chance.within(Duration.ofHours(-20), Duration.ofDays(9)));
        UUID predecessor = null;
        while (period.holds(served)) {
            var order = order(served, predecessor, chance);
            orders.add(order);
            predecessor = order.id();
            if (!chance.in(SUCCESSOR)) {
                break;
            }
            served = order.endsAt().plus(chance.within(Duration.ofDays(2), Duration.ofDays(60)));
        }
        return orders;
    }

    private OrderLife order(Instant served, @Nullable UUID predecessor, Chance chance) {
        var issued = served.minus(chance.within(Duration.ofMinutes(20), Duration.ofHours(5)));
        var ends = served.plus(TERM);
        var breach = served.plus(chance.within(Duration.ofHours(3), TERM.minusDays(1)));
        boolean breached = chance.in(BREACHED) && period.holds(breach);
        return new OrderLife(
                chance.id(issued),
                predecessor,
                "%02d-%06d"
                        .formatted(
                                issued.atZone(org.shanyraq.ground.DatedSettings.ZONE).getYear()
                                        % 100,
                                chance.below(1_000_000)),
                issued,
                served,
                ends,
                checks(served, ends, chance),
                breached ? breach : null);
    }

    private List<OrderLife.Check> checks(Instant served, Instant ends, Chance chance) {
        var checks = new ArrayList<OrderLife.Check>();
        var from = served;
        for (var due : Term.onceInEach(CHECK_DAYS, served, ends)) {
            checks.add(check(from, due, ends, chance));
            from = due;
        }
        if (!period.holds(ends) && chance.in(NEGLECTED)) {
            neglect(checks);
        }
        return checks;
    }

    /** The last check that fell due was not made: it is late now. */
    private void neglect(List<OrderLife.Check> checks) {
        for (int i = checks.size() - 1; i >= 0; i--) {
            var check = checks.get(i);
            boolean fellDue = period.holds(check.dueAt());
            if (fellDue || check.doneAt() != null) {
                checks.set(i, new OrderLife.Check(check.id(), check.dueAt(), null));
            }
            if (fellDue) {
                return;
            }
        }
    }

    private OrderLife.Check check(Instant from, Instant due, Instant ends, Chance chance) {
        var id = chance.id(from);
        var within =
                from.plus(
                        Duration.between(from, due)
                                .multipliedBy(chance.between(15, 97))
                                .dividedBy(100));
        var late = due.plus(chance.within(Duration.ofHours(5), Duration.ofDays(2)));
        boolean missed = chance.in(CHECK_MISSED);
        var done = chance.in(CHECK_LATE) ? late : within;
        return new OrderLife.Check(
                id, due, missed || !period.holds(done) || !done.isBefore(ends) ? null : done);
    }
}
