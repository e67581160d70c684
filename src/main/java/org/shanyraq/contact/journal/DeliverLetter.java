package org.shanyraq.contact.journal;

import java.util.Optional;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.contact.conversation.Speak;
import org.shanyraq.contact.intake.Outcome;
import org.shanyraq.contact.journal.Entry.Content;
import org.shanyraq.contact.journal.Entry.Letter;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Brings words out of the journal into their conversation. Words that find none, because it was
 * closed meanwhile or lies in the journal of a node that is gone, become a contact of their own, so
 * that a human reads them.
 */
@Component
class DeliverLetter {
    private static final Actor VISITOR = new Actor.Visitor();

    private final Speak speak;
    private final OpenContact contacts;
    private final Sealing sealing;
    private final JsonMapper json;

    DeliverLetter(Speak speak, OpenContact contacts, Sealing sealing, JsonMapper json) {
        this.speak = speak;
        this.contacts = contacts;
        this.sealing = sealing;
        this.json = json;
    }

    /**
     * @param patient whether to wait for a conversation that is not known yet
     * @return false when it waits
     */
    boolean deliver(Letter letter, boolean patient) {
        var content = open(letter);
        return Acting.as(
                VISITOR,
                () -> {
                    var outcome = say(content);
                    if (outcome.isEmpty() && patient) {
                        return false;
                    }
                    if (outcome.isEmpty() || outcome.get() instanceof Outcome.Over) {
                        contacts.open(anew(content));
                    }
                    return true;
                });
    }

    private Content open(Letter letter) {
        var key = sealing.reopen(IntakeJournal.letterOwner(letter.id()), letter.wrapped());
        return json.readValue(
                key.open(IntakeJournal.LETTER, letter.id(), letter.content()), Content.class);
    }

    private Optional<Outcome> say(Content content) {
        return speak.afterwards(
                new VisitorToken(content.visitor()),
                new ViewToken(content.view()),
                content.clientKey(),
                content.order(),
                content.at(),
                content.text());
    }

    private static Approach anew(Content content) {
        return new Approach(
                content.clientKey(),
                Channel.WEB_CHAT,
                Language.KK,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(content.text()),
                false,
                false);
    }
}
