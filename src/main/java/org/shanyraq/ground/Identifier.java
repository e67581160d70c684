package org.shanyraq.ground;

import java.util.UUID;

/**
 * An identifier that policy, audit and events may name. It tells nothing about whom it stands for.
 */
public interface Identifier {
    UUID value();

    /** The kind of thing that is identified, as policy, audit and relations spell it. */
    String kind();

    default Thing thing() {
        return new Thing(kind(), value());
    }
}
