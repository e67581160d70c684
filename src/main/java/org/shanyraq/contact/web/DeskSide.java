package org.shanyraq.contact.web;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.queue.Operators.Operator;
import org.shanyraq.contact.register.Contact;

/**
 * The left of the desk: who I am today, my conversations, what is held out to me.
 *
 * @param news the number up to which this is true
 */
public record DeskSide(
        UUID me,
        Optional<Operator> state,
        int waiting,
        Duration longest,
        List<Mine> mine,
        List<Held> offers,
        List<Ended> ended,
        List<Asked> asked,
        List<Change> changes,
        long news) {
    /**
     * One of my conversations.
     *
     * @param preview the beginning of her last words
     * @param unanswered her words came last
     * @param unread how many of her messages I have not seen
     */
    public record Mine(
            Contact contact,
            String where,
            String preview,
            boolean unanswered,
            boolean here,
            int unread) {}

    /** My advice is asked for. */
    public record Asked(UUID contact, String by, Instant at) {}

    /**
     * Conversations between two shifts.
     *
     * @param mine I hold them out; otherwise they are held out to me
     */
    public record Change(UUID other, String name, int many, boolean mine) {}

    /**
     * @param fresh it has just come: worth a sound
     */
    public record Held(
            Contact contact, String where, Instant until, boolean interpreter, boolean fresh) {}

    /** One that ended lately, with what became of its handover, as codes. */
    public record Ended(Contact contact, String where, Optional<String> handover) {}

    public int inHand() {
        return mine.size();
    }

    /** Her page was silent, and what she had was given to others. */
    public boolean wasGone() {
        return state.flatMap(Operator::reason).filter("gone"::equals).isPresent();
    }

    public boolean isReady() {
        return state.filter(o -> o.state().code().equals("ready")).isPresent();
    }
}
