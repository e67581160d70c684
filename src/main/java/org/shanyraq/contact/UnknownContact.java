package org.shanyraq.contact;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such contact among those that the actor may see: a forged or outdated address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownContact extends RuntimeException {
    public UnknownContact() {
        super("no such contact");
    }
}
