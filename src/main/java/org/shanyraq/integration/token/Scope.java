package org.shanyraq.integration.token;

import java.util.Arrays;
import java.util.Optional;

/** What a token may be good for. */
public enum Scope {
    CONTACTS("contacts.create"),
    FOLLOW("contacts.follow"),
    DIRECTORY("directory.read"),
    CASES("cases.write");

    private final String code;

    Scope(String code) {
        this.code = code;
    }

    /** As the token's row, the policy and the API's description spell it. */
    public String code() {
        return code;
    }

    public static Optional<Scope> of(String code) {
        return Arrays.stream(values()).filter(scope -> scope.code.equals(code)).findFirst();
    }
}
