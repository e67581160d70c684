package org.shanyraq.contact.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.queue.ChangeHands;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.people.Phone;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An operator enters somebody who came by another way, or who speaks for another: a teacher, a
 * neighbour, a police officer, a woman at the door. The contact is in her hands at once.
 */
@Component
public class EnterContact {
    /** The ways that an operator enters by hand. */
    public static final List<Channel> CHANNELS =
            List.of(Channel.WALK_IN, Channel.PHONE, Channel.EMAIL, Channel.PARTNER);

    private static final Actor.Job BY_CHANNELS = new Actor.Job("contact.channel");

    private final Policy policy;
    private final Trail trail;
    private final OpenContact opening;
    private final ChangeHands hands;
    private final Contacts contacts;
    private final Accounts accounts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    EnterContact(
            Policy policy,
            Trail trail,
            OpenContact opening,
            ChangeHands hands,
            Contacts contacts,
            Accounts accounts,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.policy = policy;
        this.trail = trail;
        this.opening = opening;
        this.hands = hands;
        this.contacts = contacts;
        this.accounts = accounts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /**
     * What is entered.
     *
     * @param key made by the form: the same key is the same contact
     * @param number from which she calls, if she gives it: only a keyed token of it is kept
     * @param callerKind who speaks, one of {@link Ending#CALLER_KINDS}
     */
    public record Entered(
            UUID key,
            Channel channel,
            Language language,
            Optional<Phone> number,
            String callerKind,
            Optional<String> district,
            boolean child,
            boolean danger,
            String words) {
        public Entered {
            if (!CHANNELS.contains(channel) || !Ending.CALLER_KINDS.contains(callerKind)) {
                throw new Ending.NoSuchEnding();
            }
        }
    }

    public ContactId enter(Entered entered) {
        var allowed = policy.require(DeskActs.ENTER);
        var opened =
                opening.open(
                        new Approach(
                                entered.key,
                                entered.channel,
                                entered.language,
                                Optional.empty(),
                                entered.district,
                                Optional.empty(),
                                Optional.of(entered.words),
                                entered.child,
                                entered.danger));
        var id = opened.contact();
        transaction.executeWithoutResult(
                status -> {
                    trail.wrote(DeskActs.ENTER.name(), List.of(id.thing()), allowed.reason());
                    if (contacts.find(id).isEmpty()) {
                        hands.entered(id);
                    }
                    note(id, entered);
                });
        entered.number.ifPresent(number -> remember(id, number));
        return id;
    }

    /** No operator may look up numbers, so a job writes down the token. */
    private void remember(ContactId id, Phone number) {
        Acting.run(
                BY_CHANNELS,
                () ->
                        transaction.executeWithoutResult(
                                status -> accounts.remember(id, Channel.PHONE, number.e164())));
    }

    private void note(ContactId id, Entered entered) {
        jdbc.sql("update contact.contact set caller_kind = ?, entered_by = ? where id = ?")
                .param(entered.callerKind)
                .param(Acting.staff().orElseThrow().id().value())
                .param(id.value())
                .update();
    }
}
