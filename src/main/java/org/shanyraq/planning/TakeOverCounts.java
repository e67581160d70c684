package org.shanyraq.planning;

import java.time.Instant;
import java.util.Collection;
import org.shanyraq.access.Policy;
import org.shanyraq.planning.staffing.counts.Counts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over how many contacts an earlier program had in each half-hour, so that forecasts need not
 * wait for months: counts only, nobody's data.
 */
@Component
public class TakeOverCounts {
    private final Counts counts;
    private final Policy policy;

    TakeOverCounts(Counts counts, Policy policy) {
        this.counts = counts;
        this.policy = policy;
    }

    /**
     * One half-hour of one channel in one language.
     *
     * @param slot its begin, a full or a half hour
     * @param handled of these that were talked to, and how many seconds that took together
     */
    public record Past(
            Instant slot, String channel, String language, int came, int handled, long seconds) {}

    /** Adds them to what is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Past> past) {
        policy.require(StaffingActs.COUNT);
        counts.add(
                past.stream()
                        .map(
                                one ->
                                        new Counts.Count(
                                                one.slot(),
                                                one.channel(),
                                                one.language(),
                                                one.came(),
                                                one.handled(),
                                                one.seconds()))
                        .toList());
    }
}
