package org.shanyraq.outbound;

import java.time.Duration;
import java.util.UUID;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact.Channel;

/**
 * Takes texts out of the house on one channel, after the gate has let them. The rooms above
 * implement it.
 */
public interface Carrier {
    Channel channel();

    /** Whether it would take a text now; asked before anything is taken out of the outbox. */
    boolean isReady();

    /** Hands one text over. Returns within seconds, whatever the other side does. */
    Handed carry(Load load);

    /**
     * @param id the same at each attempt
     * @param about the file in which it is said
     */
    record Load(UUID id, Thing about, String address, String text) {
        @Override
        public String toString() {
            return "Load[" + id + "]";
        }
    }

    /** What the other side said. Codes are for staff: short, without anything personal. */
    sealed interface Handed {
        /**
         * @param reference by which a later receipt names it; empty when there is none
         */
        record Taken(String reference) implements Handed {}

        /** Not now: it is tried again, not sooner than after that time. */
        record Later(Duration after, String code) implements Handed {}

        /** The other side cannot be reached: all wait, and no attempt is counted. */
        record Away(String code) implements Handed {}

        /** It will never be taken. */
        record Never(String code) implements Handed {}
    }
}
