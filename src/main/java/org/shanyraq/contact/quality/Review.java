package org.shanyraq.contact.quality;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;

/**
 * What one reviewer made of a conversation.
 *
 * @param form code and version, such as {@code conversation 1}
 * @param comment gone after its time
 * @param reply the operator's
 */
public record Review(
        UUID id,
        StaffId reviewer,
        String form,
        Map<String, Integer> scores,
        double total,
        List<String> failed,
        Instant at,
        Optional<String> comment,
        Optional<String> reply) {
    public Review {
        scores = Map.copyOf(scores);
        failed = List.copyOf(failed);
    }
}
