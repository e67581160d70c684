package org.shanyraq.contact.queue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.shanyraq.ground.StaffId;

/**
 * Who of those who are silent is gone. A page that answers whenever it is called upon is gone after
 * some seconds; one that never did, an old browser behind an odd proxy, not so soon. Where most of
 * the shift falls silent at once, or just after the house was away, they were cut off together: no
 * computer died, and they come again.
 *
 * @param gone what a page that answers may be silent
 * @param cutOff what any may be
 */
record Silence(Duration gone, Duration cutOff) {
    /** One network of an office, one node: fewer at once may be chance. */
    private static final int MANY = 3;

    /**
     * @param seenAt when she was last heard of
     * @param answers whether her page answers when it is called upon
     */
    record Silent(StaffId staff, Instant seenAt, boolean answers) {}

    /**
     * @param silent all at work who were not heard of for longer than {@code gone}
     * @param living how many were
     * @param steady whether signs could be noted all the time of late
     */
    List<StaffId> gone(List<Silent> silent, int living, boolean steady, Instant now) {
        var lately = now.minus(cutOff);
        long together = silent.stream().filter(s -> s.answers && s.seenAt.isAfter(lately)).count();
        boolean cutOffTogether = together >= MANY && together > living;
        return silent.stream()
                .filter(s -> !s.seenAt.isAfter(lately) || (s.answers && steady && !cutOffTogether))
                .map(Silent::staff)
                .toList();
    }
}
