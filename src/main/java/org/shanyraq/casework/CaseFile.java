package org.shanyraq.casework;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;

/**
 * The outside of a case: what stands plain. No name, no word of what happened.
 *
 * @param number year and serial within the centre: {@code 24-0617}
 * @param survivor whose name heads the file
 * @param worker absent until the manager gave the case to somebody
 * @param band of the last risk assessment: {@code low}, {@code medium}, {@code high}, {@code
 *     extreme}
 * @param reviewDue when the last assessment ceases to hold
 * @param region {@code KZ10} to {@code KZ79}; district {@code KZ101000} and so on
 */
public record CaseFile(
        CaseId id,
        CentreId centre,
        String number,
        HouseholdId household,
        @Nullable PersonId survivor,
        @Nullable ContactId contact,
        CaseState state,
        @Nullable StaffId worker,
        Language language,
        String region,
        String district,
        @Nullable String band,
        @Nullable Instant assessedAt,
        @Nullable Instant reviewDue,
        Instant openedAt,
        Instant touchedAt,
        @Nullable Instant closedAt,
        @Nullable String closeReason,
        int version) {
    /** A case's number: the year and a serial within the centre. */
    public static String number(int year, int serial) {
        return "%02d-%04d".formatted(year % 100, serial);
    }

    public Optional<StaffId> workerIfAny() {
        return Optional.ofNullable(worker);
    }
}
