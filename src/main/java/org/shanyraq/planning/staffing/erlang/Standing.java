package org.shanyraq.planning.staffing.erlang;

/**
 * How a queue stands in the long run with a number of agents. Shares lie between 0 and 1, times are
 * seconds.
 *
 * @param agents how many answer
 * @param waits share of contacts that do not reach an agent at once
 * @param meanWait of everybody, whether answered or gone
 * @param abandons share that leaves before an agent answers; 0 where nobody leaves
 * @param occupancy share of time in which an agent has somebody in hand
 * @param queue how many wait on average
 * @param answered within the time asked about, of all that were offered
 * @param answeredOfPatient within that time, of those who did not leave within it
 */
public record Standing(
        int agents,
        double waits,
        double meanWait,
        double abandons,
        double occupancy,
        double queue,
        double answered,
        double answeredOfPatient) {
    /** Mean seconds that those wait who wait at all. */
    public double meanWaitOfWaiting() {
        return waits > 0 ? meanWait / waits : 0;
    }

    /** The share under one of the two definitions. */
    public double level(Goal.Counting counting) {
        return counting == Goal.Counting.OFFERED ? answered : answeredOfPatient;
    }
}
