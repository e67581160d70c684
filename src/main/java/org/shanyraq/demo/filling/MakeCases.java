package org.shanyraq.demo.filling;

import java.util.List;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.BulkCases;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.protection.RegisterPastOrders;
import org.springframework.stereotype.Component;

/** Makes cases with all that was done in them, and the orders that protect the families. */
@Component
class MakeCases {
    private final BulkCases cases;
    private final RegisterPastOrders orders;

    MakeCases(BulkCases cases, RegisterPastOrders orders) {
        this.cases = cases;
        this.orders = orders;
    }

    void make(Made made, List<CaseLife> lives) {
        if (lives.isEmpty()) {
            return;
        }
        var words = new AsCase(made);
        for (var outcome : cases.create(lives.stream().map(words::bulk).toList())) {
            if (outcome instanceof BulkCase.Outcome.Refused refused) {
                throw new Faulty(refused.faults());
            }
        }
        orders.register(lives.stream().flatMap(life -> AsOrders.past(life).stream()).toList());
    }

    /** The plan made something that the room does not take: a defect of the plan. */
    static final class Faulty extends IllegalStateException {
        Faulty(List<String> faults) {
            super("a planned case was refused: " + String.join(", ", faults));
        }
    }
}
