package org.shanyraq.portal.web;

import org.shanyraq.contact.Standing;
import org.shanyraq.web.Message;
import org.shanyraq.web.Wording;

/** How a contact stands, in her words. */
final class Standings {
    private Standings() {}

    static Message words(Standing standing, Wording words) {
        return switch (standing.state()) {
            case WAITING, OFFERED ->
                    Message.of(
                            "portal.talk.waiting",
                            standing.ahead(),
                            words.t(Waiting.words(standing.expected())));
            case ANSWERED -> Message.of("portal.talk.answered");
            case CLOSED -> Message.of("portal.talk.closed");
        };
    }
}
