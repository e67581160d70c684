package org.shanyraq.integration.api;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** Words were asked for in a language that the house does not speak: kk, ru and en it does. */
@ResponseStatus(HttpStatus.BAD_REQUEST)
final class UnknownLanguage extends RuntimeException {
    UnknownLanguage() {
        super("language: kk, ru or en");
    }
}
