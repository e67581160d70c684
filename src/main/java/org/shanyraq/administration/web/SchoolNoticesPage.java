package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.directory.School;
import org.shanyraq.place.Places;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Square;

/**
 * Notices as they leave the printer, a sheet each, in all three languages.
 *
 * @param next where the following sheets are; empty after the last
 */
public record SchoolNoticesPage(Places places, List<Notice> notices, String next) {
    /**
     * @param address what the square says, for whoever types
     */
    public record Notice(School school, Square square, String address) {}

    public String where(Notice notice, Shell shell) {
        return places.fullName(notice.school().district(), shell.language());
    }
}
