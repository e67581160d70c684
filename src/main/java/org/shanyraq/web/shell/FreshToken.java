package org.shanyraq.web.shell;

import org.shanyraq.web.Shell;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * The form token of a reader who signed in again, for the page that still holds what they wrote. It
 * says whose sign-in it is, so that nobody's words are sent in another's name.
 */
@RestController
class FreshToken {
    record Token(String reader, String parameter, String token) {}

    @GetMapping("/shell/token")
    Token give(Shell shell) {
        var reader =
                shell.reader()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        var csrf =
                shell.csrf()
                        .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNAUTHORIZED));
        return new Token(reader.id().toString(), csrf.getParameterName(), csrf.getToken());
    }
}
