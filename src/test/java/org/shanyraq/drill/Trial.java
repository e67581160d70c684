package org.shanyraq.drill;

import java.util.List;

/** One part of the drill: what is done to the program so many times, and what came of it. */
interface Trial {
    /** As the design's list of faults names it, or a word of its own. */
    String id();

    String what();

    /** How often it is done when there is time for all. */
    long full();

    /** Its share of the time that is left, against the shares of those after it. */
    int share();

    /**
     * Does it until it is done in full or the time is over, at least once.
     *
     * @param seed decides alone what is done; only how much of it is done hangs on the time
     */
    Outcome run(Site site, Budget time, long seed) throws Exception;

    /**
     * @param times how often it was done
     * @param figures what was measured, in words
     * @param wrong what must not be; empty when all is well
     */
    record Outcome(long times, String figures, List<String> wrong) {
        public Outcome {
            wrong = List.copyOf(wrong);
        }
    }
}
