package org.shanyraq.planning.terrain;

import java.util.List;
import java.util.Optional;

/**
 * An operator's own settlements and centres.
 *
 * @param unplaced settlements without coordinates: they are told, and left out of plans
 * @param times present when ways are the operator's own
 */
public record OwnList(
        List<Client> clients,
        List<Site> standing,
        List<Client> unplaced,
        Optional<TravelTimes> times) {
    /** What came of reading: the list, or everything that is wrong with it. Never half of it. */
    public sealed interface Read {
        /** All is well. */
        record Whole(OwnList list) implements Read {}

        /** Nothing was taken. */
        record Refused(List<Fault> faults) implements Read {}
    }

    /**
     * @param table {@code places}, {@code centres} or {@code times}
     * @param row the line in the text, from 1; 1 is the heading
     * @param column as the heading should name it
     * @param code of what is wrong
     * @param value as it was typed, shortened
     */
    public record Fault(String table, int row, String column, String code, String value) {}
}
