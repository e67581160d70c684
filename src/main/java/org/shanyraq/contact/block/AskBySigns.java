package org.shanyraq.contact.block;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.register.Contact;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Words;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Questions for somebody who cannot write or dares not: each is answered by one sign, in her own
 * language. Danger comes first.
 */
@Component
public class AskBySigns {
    private final Policy policy;
    private final Contacts contacts;
    private final Words words;

    AskBySigns(Policy policy, Contacts contacts, Words words) {
        this.policy = policy;
        this.contacts = contacts;
        this.words = words;
    }

    /** A question, as its code, and as she would read it. */
    public record Question(String code, String hers) {}

    @Transactional
    public List<Question> questions(ContactId id) {
        policy.require(ContactActs.SAY, id.thing());
        var language = language(id);
        return NonCounselling.silentScript().stream()
                .map(code -> new Question(code, text(code, language)))
                .toList();
    }

    /** The whole message: the question and how it is answered. */
    @Transactional
    public String message(ContactId id, String code) {
        policy.require(ContactActs.SAY, id.thing());
        if (!NonCounselling.silentScript().contains(code)) {
            throw new UnknownContact();
        }
        var language = language(id);
        return text(code, language) + "\n" + words.in(language).t("contact.silent.how");
    }

    private Language language(ContactId id) {
        return contacts.find(id).map(Contact::language).orElseThrow(UnknownContact::new);
    }

    private String text(String code, Language language) {
        return words.in(language).t("contact.silent.ask." + code);
    }
}
