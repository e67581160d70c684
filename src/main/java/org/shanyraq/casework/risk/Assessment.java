package org.shanyraq.casework.risk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.StaffId;

/**
 * One filled-in risk assessment, opened for those who work on the case.
 *
 * @param band that holds: the reckoned one, or a graver one that somebody judged
 * @param raised whether somebody judged the risk graver than it was reckoned
 * @param why the reason for judging so; empty when not raised
 * @param holdsUntil when it must be made anew
 */
public record Assessment(
        UUID id,
        Instant madeAt,
        @Nullable StaffId madeBy,
        String instrument,
        int edition,
        String band,
        boolean raised,
        Map<String, String> answers,
        Reckoned reckoned,
        String why,
        @Nullable Instant holdsUntil) {

    /**
     * What the answers came to; sealed.
     *
     * @param score absent when too much was missing
     */
    public record Reckoned(
            @Nullable Double score,
            @Nullable String band,
            List<String> reasons,
            List<String> gaps,
            List<String> flags) {}

    @Override
    public String toString() {
        return "Assessment[" + id + "]";
    }
}
