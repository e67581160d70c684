package org.shanyraq.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;

/**
 * A visitor's side of her conversation, all as {@code Actor.Visitor}. Her browser's token lets her
 * go on writing; only an open page's view reads, and only what was said since that page was opened,
 * unless a PIN unlocks the rest.
 */
@Component
public class VisitorLine {
    /** A page is opened, reloaded or returned to: nothing said before is shown on it. */
    public Optional<View> arrive(VisitorToken token) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /** How her contact stands, her place in the queue, and an honest expected wait. */
    public Optional<Standing> standing(VisitorToken token) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /** What somebody who would write now, in that language, should expect. */
    public ExpectedWait expectedWait(Language language) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /**
     * Takes her words in.
     *
     * @param clientKey made by the page for this message: sent again, it is kept once
     * @param clientSeq the page's own count from 1, by which overtaken messages are put in order
     */
    public Said say(
            VisitorToken token, ViewToken view, UUID clientKey, int clientSeq, String text) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /**
     * The lines of both sides after that number, in the order of their numbers; never one from
     * before the view's start. At most 200: ask again after the last.
     */
    public List<Line> since(VisitorToken token, ViewToken view, long number) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /** Shows a view what was said before it, if the PIN is right. */
    public Unlocking unlock(VisitorToken token, ViewToken view, String pin) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /** She left. Her contact stays in the queue or with its operator, who sees that she is gone. */
    public void leave(VisitorToken token) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /**
     * The live topic of a view, {@code talk:<hash of its token>}: it changes with each line and
     * with the standing. Whoever shows it implements {@code web.LiveSource} for the prefix {@code
     * talk} with {@link #mayHear} and {@link #heard}.
     */
    public static String topic(ViewToken view) {
        return "talk:" + java.util.HexFormat.of().formatHex(view.hash());
    }

    /** Whether the browser with this token may listen to the topic of one of its open pages. */
    public boolean mayHear(VisitorToken token, String topic) {
        throw new UnsupportedOperationException("lands in the next step");
    }

    /** As {@link #since}, for the live topic of a view. */
    public List<Line> heard(String topic, long number) {
        throw new UnsupportedOperationException("lands in the next step");
    }
}
