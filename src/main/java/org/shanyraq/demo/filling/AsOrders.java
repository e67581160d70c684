package org.shanyraq.demo.filling;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.demo.country.OrderLife;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.protection.Measure;
import org.shanyraq.protection.NewOrder;
import org.shanyraq.protection.PastOrder;

/** The planned orders of a family in the words of the room that keeps measures. */
final class AsOrders {
    private static final List<String> ISSUERS =
            List.of(
                    "precinct_inspector",
                    "precinct_inspector",
                    "women_protection_inspector",
                    "police_deputy");
    private static final List<Set<String>> BANS =
            List.of(
                    Set.of("approach", "contact_her"),
                    Set.of("approach", "contact_her", "contact_family"),
                    Set.of("approach", "contact_her", "contact_family", "weapons", "substances"),
                    Set.of("approach", "contact_her", "substances"));

    private AsOrders() {}

    static List<PastOrder> past(CaseLife life) {
        return life.orders().stream().map(order -> past(life, order)).toList();
    }

    private static PastOrder past(CaseLife life, OrderLife order) {
        UUID before = order.predecessor();
        int pattern = Math.floorMod(order.id().hashCode(), 4);
        return new PastOrder(
                new MeasureId(order.id()),
                new NewOrder(
                        order.id(),
                        new CaseId(life.id()),
                        new PersonId(life.respondent().id()),
                        ISSUERS.get(pattern),
                        order.issuedAt(),
                        order.servedAt(),
                        BANS.get(pattern),
                        before == null ? null : new MeasureId(before),
                        order.number()),
                checks(order));
    }

    /** What was done, in order; the breach is found by the first check after it. */
    private static List<PastOrder.Check> checks(OrderLife order) {
        var checks = new ArrayList<PastOrder.Check>();
        var breach = order.breachAt();
        boolean told = false;
        for (var check : order.checks()) {
            var at = check.doneAt();
            if (at == null) {
                continue;
            }
            boolean broken = breach != null && !told && !at.isBefore(breach);
            told |= broken;
            boolean absent = Math.floorMod(check.id().hashCode(), 25) == 0;
            checks.add(
                    new PastOrder.Check(
                            check.id(),
                            at,
                            broken
                                    ? Measure.Result.BREACHED
                                    : absent ? Measure.Result.NOT_FOUND : Measure.Result.KEPT,
                            ""));
        }
        return checks;
    }
}
