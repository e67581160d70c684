package org.shanyraq.demo.country;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A protective order: thirty days from its service, checked at least once in each seven.
 *
 * @param predecessor the order that ran out before a new act of violence
 * @param checks the windows in their order
 * @param breachAt absent where it was kept to
 */
public record OrderLife(
        UUID id,
        @Nullable UUID predecessor,
        String number,
        Instant issuedAt,
        Instant servedAt,
        Instant endsAt,
        List<Check> checks,
        @Nullable Instant breachAt) {
    public OrderLife {
        checks = List.copyOf(checks);
    }

    /**
     * @param dueAt the end of the window
     * @param doneAt absent where nobody came, or not yet
     */
    public record Check(UUID id, Instant dueAt, @Nullable Instant doneAt) {
        public boolean late() {
            return doneAt != null && doneAt.isAfter(dueAt);
        }
    }
}
