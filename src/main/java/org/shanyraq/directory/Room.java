package org.shanyraq.directory;

/**
 * How many more households and sleepers a centre can take now.
 *
 * @param places households that it can serve at one time; placesFree of them now
 * @param beds beds, 0 without accommodation; bedsFree of them now
 */
public record Room(int places, int placesFree, int beds, int bedsFree) {
    public Room {
        if (placesFree < 0 || bedsFree < 0 || placesFree > places || bedsFree > beds) {
            throw new IllegalArgumentException("more room than there is, or less than none");
        }
    }

    public boolean hasPlace() {
        return placesFree > 0;
    }

    public boolean hasBed() {
        return bedsFree > 0;
    }
}
