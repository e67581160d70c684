package org.shanyraq.outbound;

import java.util.Optional;
import org.shanyraq.ground.Thing;

/** Knows who opened a file by writing to us. The room that keeps such files implements it. */
public interface Openings {
    /** The kind of file, such as {@code contact}. */
    String kind();

    /** Read within the gate's transaction. */
    Optional<Opening> of(Thing file);
}
