package org.shanyraq.sealing;

/** How a field can hurt when it is read by the wrong eyes. */
public enum Level {
    /** Identity, contact data, and the fact that she ever contacted the service. */
    P2,
    /** What a case contains: accounts, assessments, court and police papers. */
    P3,
    /** Where she can be found: shelter, safe address, new phone, planned escape. Its own key. */
    P4
}
