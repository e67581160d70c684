package org.shanyraq.contact.callback;

import java.time.Clock;
import org.shanyraq.contact.CallbackWindowClosed;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Nobody called in her window: she is called in the next one, or, when she gave none, a supervisor
 * must look.
 */
@Component
class OpenNextWindow {
    private final SafeContacts safeContacts;
    private final ParkedCalls calls;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;
    private final Clock clock;

    OpenNextWindow(
            SafeContacts safeContacts,
            ParkedCalls calls,
            ApplicationEventPublisher events,
            PlatformTransactionManager manager,
            Clock clock) {
        this.safeContacts = safeContacts;
        this.calls = calls;
        this.events = events;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    @ApplicationModuleListener
    void on(CallbackWindowClosed closed) {
        Acting.run(ParkedCalls.JOB, () -> apart.executeWithoutResult(s -> next(closed)));
    }

    private void next(CallbackWindowClosed closed) {
        var contact = closed.contact();
        var record = safeContacts.valid(contact.thing());
        var window = record.flatMap((SafeContact said) -> CallWindow.next(said, clock.instant()));
        window.ifPresent(open -> calls.park(contact, record.orElseThrow(), open));
        events.publishEvent(
                new AlarmRaised("contact.callback_missed", contact.thing(), clock.instant()));
    }
}
