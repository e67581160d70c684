package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.access.ListStaff;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;

/**
 * @param next the sign-in name after which the next page begins; empty on the last
 */
public record StaffPage(
        List<ListStaff.Account> accounts,
        List<Centre> centres,
        String role,
        String state,
        String next) {
    public String centre(CentreId id, Language language) {
        return CentreChoices.name(centres, id, language);
    }
}
