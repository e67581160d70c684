package org.shanyraq.contact.callback;

import java.time.Instant;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whom the shift has to call back, and when; without a number or a name. */
@Component
public class SeeCallbacks {
    private static final int MOST = 200;

    private final Policy policy;
    private final Trail trail;
    private final ParkedCalls calls;

    SeeCallbacks(Policy policy, Trail trail, ParkedCalls calls) {
        this.policy = policy;
        this.trail = trail;
        this.calls = calls;
    }

    /**
     * A call that is to be made.
     *
     * @param state parked, due, in_flight or missed
     * @param mine whether the reader has it in hand
     */
    public record Due(
            ContactId contact,
            Channel channel,
            Urgency urgency,
            Language language,
            String state,
            Instant opens,
            Instant closes,
            int attempts,
            int most,
            boolean mine) {}

    /** The soonest first. */
    @Transactional
    public List<Due> all() {
        var allowed = policy.require(ContactActs.SEE_CALLBACKS);
        var due = calls.due(MOST);
        trail.wrote(
                ContactActs.SEE_CALLBACKS.name(),
                due.stream().map(one -> one.contact().thing()).toList(),
                allowed.reason());
        return due;
    }
}
