package org.shanyraq.directory;

import java.util.List;
import java.util.OptionalDouble;

/**
 * A centre at its rank, with the reasons.
 *
 * @param rank from 1
 * @param km great-circle distance; absent if the household did not say where it is
 * @param reasons one for each thing that was looked at, in a fixed order
 */
public record RankedCentre(int rank, Centre centre, OptionalDouble km, List<Reason> reasons) {
    /**
     * One thing that was looked at.
     *
     * @param met whether the centre meets the need here
     * @param kmWorth by how many kilometres this made the centre seem farther; 0 when met
     * @param detail codes that word the reason: a service, a language, a number of beds, kilometres
     */
    public record Reason(Kind kind, boolean met, double kmWorth, List<String> detail) {}

    /** The things that are looked at. */
    public enum Kind {
        DISTANCE,
        SERVICES,
        ACCOMMODATION,
        LANGUAGE,
        OPEN_NOW,
        ROOM,
        NO_CONFLICT;

        /** The message key is {@code directory.rank.} and this. */
        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
