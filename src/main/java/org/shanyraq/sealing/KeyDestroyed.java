package org.shanyraq.sealing;

import org.shanyraq.ground.Thing;

/** The file's key is gone, and with it everything it sealed. */
public final class KeyDestroyed extends RuntimeException {
    KeyDestroyed(Thing owner) {
        super("no key for " + owner);
    }
}
