package org.shanyraq.planning.scenario;

import java.util.List;

/**
 * What came of a wish.
 *
 * @param sites codes of settlements and of centres that stand
 * @param value in person-kilometres, people, kilometres or centres, as the aim has it
 * @param bound no plan can do better
 * @param units of work done, all searches together
 * @param work units of each search, one after another; asking for these repeats the plan
 * @param cutOff people whom no site can reach
 * @param withoutRoom people who find no room, where room is limited
 * @param data the version of settlements and centres that the plan was made of
 * @param stages year by year; empty when all open at once
 * @param beds codes of the centres that are to give accommodation
 */
public record Outcome(
        List<String> sites,
        double value,
        double bound,
        long units,
        List<Long> work,
        double seconds,
        long cutOff,
        long withoutRoom,
        String data,
        List<Stage> stages,
        List<String> beds) {
    /**
     * One year.
     *
     * @param opened codes of the centres that open in it
     * @param value of the network at its end
     * @param free the value of the best network of the same size
     * @param regret how much worse than that, as a share
     */
    public record Stage(List<String> opened, double value, double free, double regret) {}

    public boolean proven() {
        return value == bound;
    }

    /** How far from the best possible it can be at most, as a share. */
    public double gap() {
        return value == 0 ? 0 : Math.abs(value - bound) / Math.abs(value);
    }
}
