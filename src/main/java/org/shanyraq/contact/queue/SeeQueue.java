package org.shanyraq.contact.queue;

import java.time.Clock;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor looks over the shift: numbers, times and states, no words. */
@Component
public class SeeQueue {
    private static final int MOST = 200;

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Operators operators;
    private final RoutingRules rules;
    private final Clock clock;

    SeeQueue(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Operators operators,
            RoutingRules rules,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.operators = operators;
        this.rules = rules;
        this.clock = clock;
    }

    /** The open contacts, the unowned first, and those on duty. */
    public record Seen(List<Contact> open, List<Operators.Operator> operators) {}

    @Transactional
    public Seen see() {
        var allowed = policy.require(ContactActs.SEE_QUEUE);
        var open = contacts.open(MOST);
        trail.wrote(
                ContactActs.SEE_QUEUE.name(),
                open.stream().map(contact -> contact.id().thing()).toList(),
                allowed.reason());
        return new Seen(open, operators.onDuty(clock.instant().minus(rules.cutOff())));
    }
}
