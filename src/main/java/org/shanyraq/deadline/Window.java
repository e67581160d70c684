package org.shanyraq.deadline;

/** Which running deadlines a list shows. */
public enum Window {
    /** Turned late already. */
    LATE,
    /** Late, or due before the local day ends. */
    TODAY,
    /** Late, or due within the next seven local days, today counted. */
    WEEK,
    /** All that run. */
    RUNNING
}
