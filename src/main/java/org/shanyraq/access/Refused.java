package org.shanyraq.access;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The policy said no. Carries the act and the reason's code; names nobody. */
@ResponseStatus(HttpStatus.FORBIDDEN)
public final class Refused extends RuntimeException {
    private final String act;
    private final String reason;

    Refused(Act act, String reason) {
        super(act.name() + ": " + reason);
        this.act = act.name();
        this.reason = reason;
    }

    public String act() {
        return act;
    }

    public String reason() {
        return reason;
    }
}
