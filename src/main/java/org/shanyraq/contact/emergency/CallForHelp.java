package org.shanyraq.contact.emergency;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.NoSuchCode;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** An operator calls 102, 103 or 112 for somebody and notes who took it, under which number. */
@Component
public class CallForHelp {
    public static final Set<String> SERVICES = Set.of("102", "103", "112");

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final EmergencyCalls calls;
    private final ContactFacts facts;
    private final DatedSettings settings;
    private final DeskNews news;
    private final Clock clock;

    CallForHelp(
            Policy policy,
            Trail trail,
            Contacts contacts,
            EmergencyCalls calls,
            ContactFacts facts,
            DatedSettings settings,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.calls = calls;
        this.facts = facts;
        this.settings = settings;
        this.news = news;
        this.clock = clock;
    }

    @Transactional
    public List<EmergencyCall> of(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return calls.of(contact);
    }

    /**
     * @param key made by the form: the same key is the same call
     * @param told what the dispatcher needs to know beside the place
     * @param dispatch the answers to what a dispatcher asks
     * @param place where she is, sealed apart
     */
    @Transactional
    public void request(
            ContactId contact,
            UUID key,
            String service,
            String told,
            Dispatch dispatch,
            Optional<String> place) {
        if (!SERVICES.contains(service)) {
            throw new NoSuchCode("no such service");
        }
        audited(ContactActs.CALL_FOR_HELP, contact);
        var now = clock.instant();
        calls.request(
                key,
                contact,
                service,
                told,
                dispatch,
                place,
                Acting.staff().orElseThrow().id(),
                now,
                now.plus(settings.duration("contact.emergency.acknowledge")));
        contacts.find(contact)
                .ifPresent(
                        found ->
                                facts.tell(
                                        "emergency.requested",
                                        key,
                                        found,
                                        now,
                                        Map.of("service", service)));
        news.aside(contact);
    }

    /** Somebody took it: who, and under which number. False when it was taken or closed before. */
    @Transactional
    public boolean acknowledge(ContactId contact, UUID call, String takenBy, String number) {
        audited(ContactActs.CALL_FOR_HELP, contact);
        boolean possible = mayBecome(contact, call, EmergencyCall.State.ACKNOWLEDGED);
        if (possible) {
            calls.acknowledged(contact, call, takenBy, number, clock.instant());
            news.aside(contact);
        }
        return possible;
    }

    @Transactional
    public boolean close(ContactId contact, UUID call) {
        audited(ContactActs.CALL_FOR_HELP, contact);
        boolean possible = mayBecome(contact, call, EmergencyCall.State.CLOSED);
        if (possible) {
            calls.closed(call, clock.instant());
            news.aside(contact);
        }
        return possible;
    }

    /** Shows where she is. */
    @Transactional
    public Optional<String> reveal(ContactId contact, UUID call) {
        audited(ContactActs.REVEAL_PLACE, contact);
        return calls.place(contact, call);
    }

    private boolean mayBecome(ContactId contact, UUID call, EmergencyCall.State next) {
        return calls.take(contact, call).filter(state -> state.mayBecome(next)).isPresent();
    }

    private void audited(Act act, ContactId contact) {
        var allowed = policy.require(act, contact.thing());
        trail.wrote(act.name(), List.of(contact.thing()), allowed.reason());
    }
}
