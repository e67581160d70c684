package org.shanyraq.sealing;

import org.shanyraq.ground.Thing;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The file's key is gone, and with it everything it sealed. */
@ResponseStatus(HttpStatus.GONE)
public final class KeyDestroyed extends RuntimeException {
    KeyDestroyed(Thing owner) {
        super("no key for " + owner);
    }
}
