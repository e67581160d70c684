package org.shanyraq.contact.routing;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * A contact without an owner.
 *
 * @param tongue ISO 639-1 code of the language that the caller speaks
 * @param topics what it is about, as far as anybody knows
 * @param voice spoken: takes an operator alone
 * @param arrivedAt of the first arrival: neither an offer that nobody took nor being passed on
 *     costs any time
 * @param ringsFrom from when the rings widen: the arrival, or the moment it was passed on
 * @param tried who let an offer of it pass lately, or passed it on
 * @param meantFor the colleague to whom it was passed on
 */
public record Waiting(
        ContactId contact,
        String tongue,
        Urgency urgency,
        Set<Skill> topics,
        boolean voice,
        Instant arrivedAt,
        Instant ringsFrom,
        Set<StaffId> tried,
        Optional<StaffId> meantFor) {
    public Waiting {
        topics = Set.copyOf(topics);
        tried = Set.copyOf(tried);
    }

    /** In writing, about nothing in particular, never passed on. */
    public static Waiting plain(
            ContactId contact, String tongue, Urgency urgency, Instant arrivedAt) {
        return new Waiting(
                contact,
                tongue,
                urgency,
                Set.of(),
                false,
                arrivedAt,
                arrivedAt,
                Set.of(),
                Optional.empty());
    }

    boolean isEmergency() {
        return urgency == Urgency.EMERGENCY;
    }

    /** Who comes before whom: the one order of the queue. */
    public static Comparator<Waiting> order(RuleSet rules, Instant now) {
        return Comparator.comparing(waiting -> Turn.of(waiting, rules, now));
    }
}
