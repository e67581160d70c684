package org.shanyraq.contact.journal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.intake.SealedArrival;

/**
 * What lies in the journal: an arrival, which is sealed already, or words under a key of their own,
 * because the conversation's key cannot be had without the database. Exactly one of the two.
 */
record Entry(@Nullable SealedArrival arrival, @Nullable Letter letter) {
    /**
     * Words that wait for the database.
     *
     * @param id names the letter's own key
     * @param wrapped that key, under the wrapping key
     * @param content the tokens, the page's count and the text, sealed
     */
    record Letter(UUID id, byte[] wrapped, byte[] content) {}

    /** The content of a letter, opened. */
    record Content(
            String visitor, String view, UUID clientKey, int order, Instant at, String text) {}
}
