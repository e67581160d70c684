package org.shanyraq.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.shanyraq.ground.Language;

/**
 * Where the numbered events of a kind of topic come from. The room that owns them implements it.
 */
public interface LiveSource {
    /** The part of the topic before the colon. */
    String prefix();

    /** Whether this reader may listen; asked once, when the connection opens, as the reader. */
    boolean allows(String topic, HttpServletRequest request);

    /**
     * What happened since, in order, at most a few dozen. Asked as the reader who listens, outside
     * any transaction: the answer obeys row security like any page.
     *
     * @param after the number of the last event that the page has, 0 for none
     */
    List<LiveEvent> since(String topic, long after, Language language);
}
