package org.shanyraq.contact.callback;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.Callbacks;
import org.shanyraq.contact.queue.PassOn;
import org.shanyraq.ground.ContactId;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * She asks to be called: the contact goes back to its place in the queue and is offered again when
 * her window opens. Nobody is ever called who did not ask.
 */
@Component
public class AskCallback {
    private final Policy policy;
    private final Trail trail;
    private final SafeContacts safeContacts;
    private final PassOn passing;
    private final ParkedCalls calls;
    private final TransactionTemplate transaction;
    private final Clock clock;

    AskCallback(
            Policy policy,
            Trail trail,
            SafeContacts safeContacts,
            PassOn passing,
            ParkedCalls calls,
            TransactionTemplate transaction,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.safeContacts = safeContacts;
        this.passing = passing;
        this.calls = calls;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** The window in which she will be called; empty where her record allows no call. */
    public Optional<Callbacks.Window> ask(ContactId contact) {
        var planned = Objects.requireNonNull(transaction.execute(status -> plan(contact)));
        planned.ifPresent(plan -> calls.park(contact, plan.record, plan.window));
        return planned.map(Plan::window);
    }

    private record Plan(SafeContact record, Callbacks.Window window) {}

    private Optional<Plan> plan(ContactId contact) {
        var allowed = policy.require(ContactActs.CALL_BACK, contact.thing());
        var record = safeContacts.valid(contact.thing());
        var window = record.flatMap(said -> CallWindow.next(said, clock.instant()));
        if (window.isEmpty()) {
            return Optional.empty();
        }
        trail.wrote("contact.ask_callback", List.of(contact.thing()), allowed.reason());
        passing.conversation(contact);
        return Optional.of(new Plan(record.orElseThrow(), window.get()));
    }
}
