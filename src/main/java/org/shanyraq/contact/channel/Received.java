package org.shanyraq.contact.channel;

/** What became of a message; only then may its provider be told that it was taken. */
public enum Received {
    /** It stands in its conversation. */
    STORED,
    /** It stood there before; nothing changed. */
    DUPLICATE,
    /** There was nothing in it. */
    EMPTY,
    /** It was set aside for somebody to look at. */
    QUARANTINED
}
