package org.shanyraq.web.live;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.shanyraq.web.Live;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Gathers what a transaction changes and passes it on once it has committed: to the pages of this
 * node at once, to the other nodes soon after. It is not part of the transaction, since the
 * database lets only one transaction with a notice commit at a time. Should the node die in
 * between, the pages of the others learn of the change by their next sweep.
 */
@Component
class Notices implements Live {
    private final Lines lines;
    private final OtherNodes others;

    Notices(Lines lines, OtherNodes others) {
        this.lines = lines;
        this.others = others;
    }

    @Override
    public void changed(Collection<String> topics) {
        if (topics.isEmpty()) {
            return;
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            throw new IllegalStateException("what changed is told within its transaction");
        }
        gathered().addAll(topics);
    }

    private Set<String> gathered() {
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof Gathered already) {
                return already.topics;
            }
        }
        var fresh = new Gathered();
        TransactionSynchronizationManager.registerSynchronization(fresh);
        return fresh.topics;
    }

    private final class Gathered implements TransactionSynchronization {
        private final Set<String> topics = new LinkedHashSet<>();

        /** Also when nobody knows whether it committed: pages ask, and find what there is. */
        @Override
        public void afterCompletion(int status) {
            if (status != STATUS_ROLLED_BACK) {
                topics.forEach(lines::stir);
                others.tell(topics);
            }
        }
    }
}
