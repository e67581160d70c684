package org.shanyraq.ground;

import java.time.Instant;

/**
 * A human must look now: a contact without an owner, a lost dependency, a trail that contradicts
 * its checkpoints. Names a kind and an id, nothing personal.
 *
 * @param kind dotted by room, also the key of its words: {@code contact.unowned}
 * @param each it is seen by itself however many of its kind ring: somebody is in danger. Others are
 *     gathered when there are many
 */
public record AlarmRaised(String kind, Thing about, Instant at, boolean each) {
    public AlarmRaised(String kind, Thing about, Instant at) {
        this(kind, about, at, false);
    }

    /** One that is never gathered with others. */
    public static AlarmRaised each(String kind, Thing about, Instant at) {
        return new AlarmRaised(kind, about, at, true);
    }
}
