package org.shanyraq.contact.desk;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * An operator asks a colleague of her shift for advice. The colleague sees the whole contact and
 * whispers to the operator; the visitor notices nothing of it.
 */
@Component
public class AskAdvice {
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Consults consults;
    private final StaffRegister register;
    private final Clock clock;

    AskAdvice(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Consults consults,
            StaffRegister register,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.consults = consults;
        this.register = register;
        this.clock = clock;
    }

    /** Somebody who advises, for both pages. */
    public record Advice(ContactId contact, StaffId by, StaffId asked, Instant at) {}

    /** Colleagues of one's own centre who could be asked, supervisors first. */
    @Transactional
    public List<StaffMember> colleagues() {
        policy.require(ContactActs.SIT_AT_DESK);
        var me = Acting.staff().orElseThrow();
        return register.ofCentre(me.centre()).stream()
                .filter(
                        member ->
                                member.isActive()
                                        && !member.id().equals(me.id())
                                        && (member.role() == Role.OPERATOR
                                                || member.role() == Role.SHIFT_SUPERVISOR))
                .sorted(Comparator.comparing(member -> member.role() != Role.SHIFT_SUPERVISOR))
                .toList();
    }

    /** False when it is not one's own, or when she is no colleague of the shift. */
    @Transactional
    public boolean ask(ContactId contact, StaffId colleague) {
        var allowed = policy.require(DeskActs.CONSULT, contact.thing());
        var me = Acting.staff().orElseThrow();
        trail.wrote(
                DeskActs.CONSULT.name(),
                List.of(contact.thing(), colleague.thing()),
                allowed.reason());
        return contacts.find(contact).filter(c -> c.isOwnedBy(me.id())).isPresent()
                && colleagues().stream().anyMatch(member -> member.id().equals(colleague))
                && consults.begin(contact, me.id(), colleague, clock.instant());
    }

    /** Ends it: by whoever asked, or by whoever advised. */
    @Transactional
    public void end(ContactId contact, StaffId asked) {
        var allowed = policy.require(DeskActs.CONSULT, contact.thing());
        trail.wrote("contact.consult_end", List.of(contact.thing()), allowed.reason());
        consults.of(contact).stream()
                .filter(going -> going.asked().equals(asked))
                .forEach(going -> consults.end(going, clock.instant()));
    }

    @Transactional
    public List<Advice> of(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return consults.of(contact).stream().map(AskAdvice::advice).toList();
    }

    /** Where one's own advice is asked for. */
    @Transactional
    public List<Advice> mine() {
        policy.require(ContactActs.SIT_AT_DESK);
        return consults.askedOf(Acting.staff().orElseThrow().id()).stream()
                .map(AskAdvice::advice)
                .toList();
    }

    private static Advice advice(Consults.Going going) {
        return new Advice(going.contact(), going.by(), going.asked(), going.at());
    }
}
