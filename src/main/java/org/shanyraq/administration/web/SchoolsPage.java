package org.shanyraq.administration.web;

import java.util.List;
import java.util.Optional;
import org.shanyraq.directory.School;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;
import org.shanyraq.web.Table;

/**
 * The schools in which a notice hangs, a page of them.
 *
 * @param district whose notices may be printed together; empty while all are shown
 * @param form for one more school
 */
public record SchoolsPage(
        Table table,
        List<School> schools,
        Places places,
        List<Choice> districts,
        Optional<DistrictCode> district,
        Form form) {
    public String where(School school, Shell shell) {
        return places.fullName(school.district(), shell.language());
    }
}
