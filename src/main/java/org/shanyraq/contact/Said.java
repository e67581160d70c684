package org.shanyraq.contact;

/** What became of a message that a visitor or an operator sent. */
public sealed interface Said {
    /**
     * Durable, and once only: a repetition is answered with the number of the first.
     *
     * @param number 0 while it lies in the node's journal and has no number yet
     */
    record Kept(long number) implements Said {}

    /** The conversation is over; the text was not kept and is to be given back. */
    record Over() implements Said {}

    /** Nothing was left of the text. */
    record Empty() implements Said {}

    /** More than one message may hold; nothing was kept. */
    record TooLong(int length, int longest) implements Said {}

    /** The token or the view is not known, or has lapsed; nothing was kept. */
    record Unknown() implements Said {}
}
