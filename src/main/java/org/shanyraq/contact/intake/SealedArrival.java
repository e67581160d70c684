package org.shanyraq.contact.intake;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A contact on its way into the database: whole, sealed, and safe to store twice. What stands here
 * can lie in a journal without telling anything about anyone.
 *
 * @param contact follows from the key that the page made, so a repetition names the same contact
 * @param wrappedKey the contact's own key under the wrapping key numbered {@code wrappingKey}
 * @param visitorHash of the token that her browser holds
 * @param viewHash of the token that her open page holds
 * @param origin sealed
 * @param pin a slow hash, sealed
 * @param words her first message
 */
public record SealedArrival(
        UUID contact,
        Instant at,
        String channel,
        String language,
        Optional<String> district,
        boolean child,
        String urgency,
        Optional<UUID> partner,
        byte[] wrappedKey,
        int wrappingKey,
        byte[] visitorHash,
        UUID view,
        byte[] viewHash,
        Optional<byte[]> origin,
        Optional<byte[]> pin,
        Optional<SealedWords> words) {}
