package org.shanyraq.outbound;

import java.util.Set;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;

/** Who stands on which side in a file. The room that keeps the file implements it. */
public interface Sides {
    /** The kind of file whose sides it knows, such as {@code case}. */
    String kind();

    /** Those on the other side of the recipient. Read within the gate's transaction. */
    Set<PersonId> others(Thing file, PersonId recipient);

    /** Everybody whom the file names. */
    Set<PersonId> everybody(Thing file);
}
