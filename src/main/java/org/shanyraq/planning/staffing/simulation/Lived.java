package org.shanyraq.planning.staffing.simulation;

/**
 * What so many simulated contacts lived through. Shares from 0 to 1, times in seconds.
 *
 * @param contacts counted, after the queue had run in
 * @param meanWait of everybody, whether answered or gone
 * @param answered within the time, of all that came
 * @param abandons share that left
 * @param meanWaitError relative standard error of the mean wait, by batch means
 * @param answeredError relative standard error of {@code answered}
 */
public record Lived(
        long contacts,
        double meanWait,
        double answered,
        double abandons,
        double meanWaitError,
        double answeredError) {}
