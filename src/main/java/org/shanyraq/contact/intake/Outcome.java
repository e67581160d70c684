package org.shanyraq.contact.intake;

/** What the ledger made of a record. */
public sealed interface Outcome {
    /**
     * It stands in the database.
     *
     * @param fresh false when it stood there before: the repetition changed nothing
     * @param number of the message; for an arrival, of the last line before its view
     */
    record Kept(boolean fresh, long number) implements Outcome {}

    /** The conversation was over before the message came. */
    record Over() implements Outcome {}
}
