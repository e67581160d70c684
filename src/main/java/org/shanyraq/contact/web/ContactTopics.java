package org.shanyraq.contact.web;

import java.util.UUID;
import org.shanyraq.access.Decision;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Live topics that are about one contact: which, and who may listen. */
@Component
class ContactTopics {
    private final Policy policy;
    private final TransactionTemplate transaction;

    ContactTopics(Policy policy, TransactionTemplate transaction) {
        this.policy = policy;
        this.transaction = transaction;
    }

    static ContactId contact(String topic) {
        return new ContactId(UUID.fromString(topic.substring(topic.indexOf(':') + 1)));
    }

    /** Whoever may read the contact may hear what happens in it. */
    boolean mayHear(String topic) {
        var thing = contact(topic).thing();
        return Boolean.TRUE.equals(
                transaction.execute(
                        status ->
                                policy.decide(ContactActs.READ, thing)
                                        instanceof Decision.Allowed));
    }
}
