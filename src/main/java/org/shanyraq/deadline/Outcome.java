package org.shanyraq.deadline;

/** What became of an act on a deadline. */
public enum Outcome {
    DONE,
    /** It was met or waived before; nothing changed. */
    ALREADY_CLOSED,
    /** There is none that the actor may touch. */
    NOT_FOUND,
    /** Somebody changed it in between. */
    STALE
}
