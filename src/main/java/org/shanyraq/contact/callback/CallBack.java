package org.shanyraq.contact.callback;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.Callbacks;
import org.shanyraq.contact.queue.Callbacks.Attempt;
import org.shanyraq.contact.queue.PassOn;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.outbound.OutboundGate;
import org.shanyraq.outbound.Verdict;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An operator calls somebody back. The gate is asked in the moment in which the number is shown; of
 * one person one call at a time is under way, and after some attempts nobody tries again.
 */
@Component
public class CallBack {
    private final Policy policy;
    private final Trail trail;
    private final SafeContacts safeContacts;
    private final OutboundGate gate;
    private final Callbacks callbacks;
    private final ParkedCalls calls;
    private final PassOn passing;
    private final DatedSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    CallBack(
            Policy policy,
            Trail trail,
            SafeContacts safeContacts,
            OutboundGate gate,
            Callbacks callbacks,
            ParkedCalls calls,
            PassOn passing,
            DatedSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.safeContacts = safeContacts;
        this.gate = gate;
        this.callbacks = callbacks;
        this.calls = calls;
        this.passing = passing;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of wanting to call. */
    public sealed interface Begun {
        /** She may be called now, as she said. */
        record Call(SafeContact how) implements Begun {}

        /** The gate says no. */
        record Withheld(Verdict.Reason reason) implements Begun {}

        /** Somebody calls her already, or there were enough attempts. */
        record NotNow() implements Begun {}
    }

    /** The state of the contact's callback, if it has one: what its operator sees. */
    @Transactional
    public Optional<String> state(ContactId contact) {
        policy.require(ContactActs.CALL_BACK, contact.thing());
        return calls.state(contact);
    }

    public Begun begin(ContactId contact) {
        var asked = Objects.requireNonNull(transaction.execute(status -> ask(contact)));
        return asked instanceof Begun.Call && !isFree(contact) ? new Begun.NotNow() : asked;
    }

    private Begun ask(ContactId contact) {
        var allowed = policy.require(ContactActs.CALL_BACK, contact.thing());
        var record = safeContacts.valid(contact.thing());
        var number = record.map(SafeContact::address).orElse("");
        if (gate.mayCall(contact.thing(), number) instanceof Verdict.Withheld(var reasons)) {
            trail.wrote("outbound.withhold", List.of(contact.thing()), allowed.reason());
            return new Begun.Withheld(reasons.getFirst());
        }
        trail.wrote("contact.call_back", List.of(contact.thing()), allowed.reason());
        return new Begun.Call(record.orElseThrow());
    }

    /** A job sees the other contacts of the same number; two at once, the index lets one. */
    private boolean isFree(ContactId contact) {
        try {
            return Acting.as(
                    ParkedCalls.JOB,
                    () -> Boolean.TRUE.equals(transaction.execute(s -> callbacks.begin(contact))));
        } catch (DuplicateKeyException another) {
            return false;
        }
    }

    /**
     * How it ended. Not reached, the contact goes back for another window while there are attempts
     * left; true when it did.
     */
    public boolean ended(ContactId contact, Attempt attempt) {
        var again = Objects.requireNonNull(transaction.execute(status -> end(contact, attempt)));
        again.ifPresent(plan -> calls.park(contact, plan.record, plan.window));
        return again.isPresent();
    }

    private record Again(SafeContact record, Callbacks.Window window) {}

    private Optional<Again> end(ContactId contact, Attempt attempt) {
        var allowed = policy.require(ContactActs.CALL_BACK, contact.thing());
        trail.wrote("contact.call_ended", List.of(contact.thing()), allowed.reason());
        if (!callbacks.ended(contact, attempt)) {
            return Optional.empty();
        }
        var later = clock.instant().plus(settings.duration("contact.callback.apart"));
        var again =
                safeContacts
                        .valid(contact.thing())
                        .flatMap(
                                record ->
                                        CallWindow.next(record, later)
                                                .map(window -> new Again(record, window)));
        again.ifPresent(plan -> passing.conversation(contact));
        return again;
    }
}
