package org.shanyraq.planning.terrain;

/**
 * What demand follows, in percent: what the service has seen of each kind, and people for the rest.
 *
 * @param contacts 0 to 100: approaches to 111
 * @param orders 0 to 100: protective orders that were served
 * @param travelled 0 to 100: kilometres that people went to sessions
 */
public record Blend(int contacts, int orders, int travelled) {
    public static final Blend PEOPLE = new Blend(0, 0, 0);

    /** How much of the demand does not follow people; above 100 is no blend. */
    public int seen() {
        return contacts + orders + travelled;
    }
}
