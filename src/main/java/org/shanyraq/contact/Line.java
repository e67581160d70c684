package org.shanyraq.contact;

import java.time.Instant;
import java.util.Locale;

/**
 * One line of a conversation.
 *
 * @param number counts up in the order of arrival; what a page resumes by
 * @param place orders the lines on the page, together with {@code order}: a message that overtook
 *     an earlier one of the same sender is put back behind it
 * @param order the sender's own count within a place
 * @param text what was said; empty for a notice
 */
public record Line(
        long number, long place, int order, Kind kind, Side side, Instant at, String text)
        implements Comparable<Line> {
    /** Who a line comes from, as the visitor knows them. */
    public enum Side {
        VISITOR,
        OPERATOR,
        SERVICE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Words, or a notice that the page words in her language. */
    public enum Kind {
        WORDS,
        /** A human reads along from here on. */
        ANSWERED,
        /** Another operator goes on. */
        PASSED_ON,
        /** The operator's line broke; somebody else is being found. */
        OPERATOR_LOST,
        /** A second colleague writes, too, from here on. */
        JOINED,
        CLOSED,
        /**
         * Words that do not open any more, since they were damaged where they lie; never stored.
         */
        UNREADABLE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public int compareTo(Line other) {
        int byPlace = Long.compare(place, other.place);
        return byPlace != 0 ? byPlace : Integer.compare(order, other.order);
    }
}
