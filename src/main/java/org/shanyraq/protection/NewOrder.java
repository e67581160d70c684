package org.shanyraq.protection;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;

/**
 * A protective order as it is registered.
 *
 * @param key of the form; sent twice it makes one
 * @param respondent a person of the household on whom it was served
 * @param issuedBy a code of the law pack
 * @param servedAt from when it runs
 * @param bans codes of the law pack
 * @param successorOf the order it follows: there is no extension
 * @param reference the authority's own number; sealed, may be empty
 */
public record NewOrder(
        UUID key,
        CaseId caseId,
        PersonId respondent,
        String issuedBy,
        Instant issuedAt,
        Instant servedAt,
        Set<String> bans,
        @Nullable MeasureId successorOf,
        String reference) {
    public static final String KIND = "protective_order";

    public NewOrder {
        bans = Set.copyOf(bans);
    }
}
