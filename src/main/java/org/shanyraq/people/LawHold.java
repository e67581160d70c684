package org.shanyraq.people;

import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;

/**
 * What forbids to erase a person for now. Rooms above implement it where their own records need
 * her: an order that is in force, an inquiry that runs.
 */
public interface LawHold {
    /** Asked within the eraser's transaction. */
    boolean holds(PersonId person, Thing file);
}
