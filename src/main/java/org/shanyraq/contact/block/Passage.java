package org.shanyraq.contact.block;

import java.time.Instant;
import java.util.Optional;
import org.shanyraq.contact.Channel;

/**
 * Whether somebody is let in. A pure rule: a child, somebody who followed a notice of a school,
 * somebody in danger or who asks for help, and everybody on a channel that knows no account comes
 * in, whatever block there is.
 */
public sealed interface Passage {
    /** Taken in as always. */
    record In() implements Passage {}

    /**
     * Not taken in for now; told so, with 112 and with the word that lets them in all the same.
     *
     * @param until when the block ends by itself
     */
    record Told(Instant until) implements Passage {}

    /**
     * Somebody who approaches.
     *
     * @param origin came by a notice, such as a school's
     * @param danger says to be in danger
     * @param words what was written, if anything
     */
    record Coming(
            Channel channel,
            boolean child,
            boolean origin,
            boolean danger,
            Optional<String> words) {}

    static Passage of(Coming coming, Optional<Instant> blockedUntil, Instant now) {
        boolean always =
                coming.child
                        || coming.origin
                        || coming.danger
                        || !knowsAccounts(coming.channel)
                        || coming.words.filter(NonCounselling::asksForHelp).isPresent();
        return always
                ? new In()
                : blockedUntil.filter(now::isBefore).<Passage>map(Told::new).orElseGet(In::new);
    }

    /** A chat on the web, a visit and what a partner brings belong to no account. */
    static boolean knowsAccounts(Channel channel) {
        return switch (channel) {
            case PHONE, SMS, MESSENGER, EMAIL -> true;
            case WEB_CHAT, WEB_CALL, WALK_IN, PARTNER -> false;
        };
    }
}
