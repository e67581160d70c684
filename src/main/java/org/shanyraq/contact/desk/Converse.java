package org.shanyraq.contact.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.Said;
import org.shanyraq.contact.channel.ReplyByChannel;
import org.shanyraq.contact.conversation.Lines;
import org.shanyraq.contact.conversation.Speak;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.NoSuchCode;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.bind.annotation.ResponseStatus;

/** An operator's side of a conversation. */
@Component
public class Converse {
    private static final int MOST_LINES = 500;

    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Lines lines;
    private final Speak speak;
    private final ReplyByChannel replies;
    private final Drafts drafts;
    private final Notes notes;
    private final Consults consults;
    private final Sealing sealing;
    private final TransactionTemplate transaction;

    Converse(
            Policy policy,
            Trail trail,
            Contacts contacts,
            Lines lines,
            Speak speak,
            ReplyByChannel replies,
            Drafts drafts,
            Notes notes,
            Consults consults,
            Sealing sealing,
            TransactionTemplate transaction) {
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.lines = lines;
        this.speak = speak;
        this.replies = replies;
        this.drafts = drafts;
        this.notes = notes;
        this.consults = consults;
        this.sealing = sealing;
        this.transaction = transaction;
    }

    /** A contact with what was said in it and what its reader was about to say. */
    public record Conversation(
            Contact contact,
            List<Lines.Written> lines,
            Map<String, String> drafts,
            String note,
            boolean adviser) {
        public String draft() {
            return drafts.getOrDefault(Drafts.SAY, "");
        }
    }

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
                                        drafts.all(id, me),
                                        notes.of(id),
                                        isAdviser(contact, me)));
    }

    public Said say(ContactId id, UUID page, UUID clientKey, int order, String text) {
        var me = Acting.staff().orElseThrow().id();
        // Before it stands in the conversation: if this fails, she sees that it was not sent.
        var ready =
                Objects.requireNonNull(
                        transaction.execute(status -> makeReady(id, me, clientKey, text)));
        var said = speak.asOperator(me, id, ready.file, page, clientKey, order, text);
        if (said instanceof Said.Kept && ready.draft) {
            transaction.executeWithoutResult(status -> drafts.drop(id, me, Drafts.SAY));
        }
        return said;
    }

    private Ready makeReady(ContactId id, StaffId me, UUID clientKey, String text) {
        var ready = mayWrite(id, me);
        if (Speak.refusal(text).isEmpty()) {
            replies.say(id, clientKey, text);
        }
        return ready;
    }

    private Ready mayWrite(ContactId id, StaffId me) {
        var allowed = policy.require(ContactActs.SAY, id.thing());
        trail.wrote(ContactActs.SAY.name(), List.of(id.thing()), allowed.reason());
        // Whoever advises whispers to the operator and says nothing to the visitor.
        if (isAskedForAdvice(id, me)
                && contacts.find(id).filter(contact -> !contact.isOwnedBy(me)).isPresent()) {
            throw new OnlyAdvises();
        }
        return new Ready(sealing.file(id.thing()), drafts.isThere(id, me));
    }

    /** What writing needs: the contact's key, and whether a draft lies there that will be old. */
    private record Ready(SealedFile file, boolean draft) {}

    private boolean isAdviser(Contact contact, StaffId me) {
        return !contact.isOwnedBy(me) && isAskedForAdvice(contact.id(), me);
    }

    private boolean isAskedForAdvice(ContactId id, StaffId me) {
        return consults.of(id).stream().anyMatch(consult -> consult.asked().equals(me));
    }

    /** Keeps what is typed into a form, so that it is there after a reload and elsewhere. */
    @Transactional
    public void keepDraft(ContactId id, String form, String text) {
        policy.require(ContactActs.SAY, id.thing());
        if (!form.matches("[a-z_]{2,30}")) {
            throw new NoSuchCode("no such form");
        }
        drafts.keep(id, Acting.staff().orElseThrow().id(), form, text);
    }

    /** The form was sent: its draft is old. */
    @Transactional
    public void sent(ContactId id, String form) {
        drafts.drop(id, Acting.staff().orElseThrow().id(), form);
    }

    /** What the next one who answers should know; it goes on with the contact. */
    @Transactional
    public void keepNote(ContactId id, String text) {
        var allowed = policy.require(ContactActs.SAY, id.thing());
        trail.wrote("contact.note", List.of(id.thing()), allowed.reason());
        notes.keep(id, text);
    }

    /** A colleague who was asked for advice tried to write to the visitor. */
    @ResponseStatus(HttpStatus.CONFLICT)
    public static final class OnlyAdvises extends IllegalStateException {
        OnlyAdvises() {
            super("whoever advises does not write to the visitor");
        }
    }
}
