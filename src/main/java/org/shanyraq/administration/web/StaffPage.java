package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.access.ListStaff;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Table;

/** The staff register, a page of it. */
public record StaffPage(Table table, List<ListStaff.Account> accounts, List<Centre> centres) {
    public String centre(CentreId id, Language language) {
        return CentreChoices.name(centres, id, language);
    }
}
