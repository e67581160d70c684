package org.shanyraq.protection;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.ground.MeasureId;

/**
 * An order with the checks that were made under it: for taking data over from an earlier program,
 * and for filling a demo country.
 *
 * @param id of the measure to be
 * @param checks in the order in which they were made
 */
public record PastOrder(MeasureId id, NewOrder order, List<Check> checks) {
    public PastOrder {
        checks = List.copyOf(checks);
    }

    /** One check of the respondent. */
    public record Check(UUID id, Instant at, Measure.Result result, String note) {}
}
