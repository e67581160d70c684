package org.shanyraq.planning.staffing.team;

import java.util.List;

/**
 * What each variant of a team lived through.
 *
 * @param variants as planned, with one fewer, with one more, as supposed
 */
public record TeamOutcome(List<Variant> variants) {
    /**
     * @param code {@code planned}, {@code fewer}, {@code more} or {@code asked}
     * @param groups emergencies, then each language
     */
    public record Variant(String code, int people, Figures all, List<Group> groups) {}

    /**
     * @param code {@code emergency}, or a language
     */
    public record Group(String code, Figures figures) {}

    /**
     * Shares are 0 to 1.
     *
     * @param contacts lived through
     * @param answered within the time of their aim, of all that came
     * @param error standard error of {@code answered} between independent days
     * @param meanWait seconds, of everybody
     * @param left share that lost patience
     */
    public record Figures(
            long contacts, double answered, double error, double meanWait, double left) {}
}
