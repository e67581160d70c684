package org.shanyraq.contact.queue;

import java.util.Collection;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.web.SignsOfLife;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Notes that those of the shift still sit at their pages. */
@Component
class HearOperators implements SignsOfLife {
    private final Policy policy;
    private final Operators operators;
    private final TransactionTemplate transaction;

    HearOperators(Policy policy, Operators operators, TransactionTemplate transaction) {
        this.policy = policy;
        this.operators = operators;
        this.transaction = transaction;
    }

    @Override
    public boolean awaits(Actor.Staff reader) {
        return Acting.as(reader, () -> policy.mightAllow(ContactActs.SIT_AT_DESK));
    }

    @Override
    public void heard(Collection<Sign> signs) {
        Acting.run(
                RouteContacts.ROUTING,
                () -> transaction.executeWithoutResult(status -> operators.heard(signs)));
    }
}
