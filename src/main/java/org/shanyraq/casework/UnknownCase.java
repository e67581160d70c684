package org.shanyraq.casework;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such case among those that the actor may see: a forged or outdated address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownCase extends RuntimeException {
    public UnknownCase() {
        super("no such case");
    }
}
