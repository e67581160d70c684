package org.shanyraq.demo.web;

import java.util.List;
import org.shanyraq.web.Square;

/** The notices that hang in made-up schools. */
public record NoticesPage(List<Notice> notices) {
    /**
     * @param where the school's district, in the reader's language
     * @param square its QR code, for a telephone that looks at this screen
     */
    public record Notice(String code, String where, Square square) {}
}
