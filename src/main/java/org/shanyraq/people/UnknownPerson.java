package org.shanyraq.people;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** No such person in the file that the act is about: a forged or outdated address. */
@ResponseStatus(HttpStatus.NOT_FOUND)
public final class UnknownPerson extends RuntimeException {
    public UnknownPerson() {
        super("no such person in the file");
    }
}
