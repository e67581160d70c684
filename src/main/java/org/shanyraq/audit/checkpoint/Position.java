package org.shanyraq.audit.checkpoint;

import java.util.Comparator;

/**
 * Where an entry stands in the trail: its transaction, then its number. Numbers alone would not do:
 * a transaction that drew an early number may commit after a later one was sealed.
 */
public record Position(long transaction, long id) implements Comparable<Position> {
    /** Before the first entry: what the first checkpoint says it follows. */
    public static final Position BEGINNING = new Position(0, 0);

    private static final Comparator<Position> ORDER =
            Comparator.comparingLong(Position::transaction).thenComparingLong(Position::id);

    @Override
    public int compareTo(Position other) {
        return ORDER.compare(this, other);
    }
}
