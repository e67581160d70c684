package org.shanyraq.contact.desk;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.conversation.Speak;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An operator's side of a conversation. */
@Component
public class Converse {
    private static final int MOST_LINES = 500;

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Lines lines;
    private final Speak speak;
    private final Drafts drafts;
    private final TransactionTemplate transaction;

    Converse(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Lines lines,
            Speak speak,
            Drafts drafts,
            TransactionTemplate transaction) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.lines = lines;
        this.speak = speak;
        this.drafts = drafts;
        this.transaction = transaction;
    }

    /** A contact with what was said in it and what its reader was about to say. */
    public record Conversation(Contact contact, List<Lines.Written> lines, String draft) {}

    @Transactional
    public Optional<Conversation> read(ContactId id) {
        var allowed = policy.require(ContactActs.READ, id.thing());
        trail.wrote(ContactActs.READ.name(), List.of(id.thing()), allowed.reason());
        var me = Acting.staff().orElseThrow().id();
        return contacts.find(id)
                .map(
                        contact ->
                                new Conversation(
                                        contact,
                                        lines.after(id, 0, MOST_LINES),
                                        drafts.of(id, me)));
    }

    /** What came since a number: part of a reading that the trail has already. */
    @Transactional
    public List<Lines.Written> since(ContactId id, long number) {
        policy.require(ContactActs.READ, id.thing());
        return lines.after(id, number, MOST_LINES);
    }

    public Said say(ContactId id, UUID page, UUID clientKey, int order, String text) {
        var me = Acting.staff().orElseThrow().id();
        transaction.executeWithoutResult(
                status -> {
                    var allowed = policy.require(ContactActs.SAY, id.thing());
                    trail.wrote(ContactActs.SAY.name(), List.of(id.thing()), allowed.reason());
                });
        var said = speak.asOperator(me, id, page, clientKey, order, text);
        if (said instanceof Said.Kept) {
            transaction.executeWithoutResult(status -> drafts.drop(id, me));
        }
        return said;
    }

    /** Keeps an unsent text, so that it is there after a reload and on another machine. */
    @Transactional
    public void keepDraft(ContactId id, String text) {
        policy.require(ContactActs.SAY, id.thing());
        drafts.keep(id, Acting.staff().orElseThrow().id(), text);
    }
}
