package org.shanyraq.contact.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One message on its way into a conversation: sealed, and safe to store twice.
 *
 * @param id the row that the seal is bound to
 * @param sender the page it was written on; orders are counted within it
 * @param clientKey made by that page: the same key is the same message
 * @param order the sender's own count, so that a message which overtook another is put back
 * @param staff who wrote it, when it is an operator's
 */
public record SealedWords(
        UUID contact,
        UUID id,
        UUID sender,
        UUID clientKey,
        int order,
        Optional<UUID> staff,
        Instant at,
        byte[] text) {}
