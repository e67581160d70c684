package org.shanyraq.ground;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The floor a room lies on. A room may call only rooms on lower floors; the build verifies it.
 * Rooms on one floor learn of each other by events.
 */
@Target(ElementType.PACKAGE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Floor {
    /** From -1 (ground) to 8 (the rooms that people enter). */
    int value();
}
