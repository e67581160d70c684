package org.shanyraq.contact.desk;

import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.channel.ReplyByChannel;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.people.NewSafeContact;
import org.shanyraq.people.SafeContact;
import org.shanyraq.people.SafeContacts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whoever answers a contact writes down how its caller may be reached without danger. */
@Component
public class SafeWay {
    /** The form's name among the drafts. */
    private static final String FORM = "safe_contact";

    private final Policy policy;
    private final Contacts contacts;
    private final SafeContacts safe;
    private final ReplyByChannel replies;
    private final Drafts drafts;

    SafeWay(
            Policy policy,
            Contacts contacts,
            SafeContacts safe,
            ReplyByChannel replies,
            Drafts drafts) {
        this.policy = policy;
        this.contacts = contacts;
        this.safe = safe;
        this.replies = replies;
        this.drafts = drafts;
    }

    /**
     * How she may be reached, if she said, and what her operator has typed of it since.
     *
     * @param draft empty when nothing is half-written
     */
    public record Known(Optional<SafeContact> last, String draft) {}

    @Transactional
    public Known known(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        var me = Acting.staff().orElseThrow().id();
        return new Known(last(contact), drafts.all(contact, me).getOrDefault(FORM, ""));
    }

    /**
     * The record that the gate reads from now on. Without an address the one she gave before for
     * this way holds, or else that from which she writes: neither stands on a screen unasked.
     */
    @Transactional
    public void record(ContactId contact, NewSafeContact said) {
        policy.require(ContactActs.SAY, contact.thing());
        if (contacts.find(contact).isEmpty()) {
            throw new UnknownContact();
        }
        safe.record(contact, said.address().isEmpty() ? said.at(address(contact, said)) : said);
        drafts.drop(contact, Acting.staff().orElseThrow().id(), FORM);
    }

    private String address(ContactId contact, NewSafeContact said) {
        return last(contact)
                .filter(before -> before.channel() == said.channel())
                .map(SafeContact::address)
                .filter(before -> !before.isEmpty())
                .or(() -> replies.address(contact, said.channel()))
                .orElse("");
    }

    private Optional<SafeContact> last(ContactId contact) {
        return Optional.ofNullable(safe.latestOf(List.of(contact)).get(contact));
    }
}
