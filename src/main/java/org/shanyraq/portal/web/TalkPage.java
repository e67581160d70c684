package org.shanyraq.portal.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.web.Message;

/**
 * The conversation on one open page.
 *
 * @param view this page's secret; it stands in the page only
 * @param topic what the page's script listens to
 * @param once the key of the next message
 * @param seq the page's own count of the next message
 * @param lines what was said since the page was opened, or all after the PIN
 * @param last the number of the last line that the page has
 * @param how how the contact stands
 * @param state the state's code
 * @param pin whether a PIN could open earlier words
 * @param notice what else is to be said: earlier words are not shown, a PIN did not fit
 * @param typed a text given back because it was not taken
 */
public record TalkPage(
        Face face,
        String view,
        String topic,
        UUID once,
        int seq,
        List<TalkLine> lines,
        long last,
        Message how,
        String state,
        boolean pin,
        Optional<Message> notice,
        Optional<Message> mistake,
        String typed,
        String talkScript) {
    public boolean isOver() {
        return state.equals("closed");
    }

    /** Whether she may still say if it helped. */
    public boolean asks() {
        return notice.filter(Conversation.THANKS::equals).isEmpty();
    }
}
