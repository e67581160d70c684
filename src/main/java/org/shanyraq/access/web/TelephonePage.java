package org.shanyraq.access.web;

import org.shanyraq.web.Form;
import org.shanyraq.web.Square;

/**
 * @param secret for those whose telephone cannot read the square
 */
public record TelephonePage(String token, Form form, String secret, Square square) {
    /** {@code ABCD EFGH …}: easier to type. */
    public String spelled() {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
