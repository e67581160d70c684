package org.shanyraq.administration.web;

import java.util.Comparator;
import java.util.List;
import org.shanyraq.directory.School;
import org.shanyraq.place.Places;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param district whose schools are shown; empty for all
 * @param next the code after which the following page begins; empty on the last
 * @param form for one more school
 */
public record SchoolsPage(
        Places places, List<School> schools, String district, String next, Form form) {
    public String where(School school, Shell shell) {
        return places.fullName(school.district(), shell.language());
    }

    /** Every district, under its region. */
    public List<Choice> districts(Shell shell) {
        return places.districts().stream()
                .map(
                        one ->
                                Choice.of(
                                        one.code().value(),
                                        places.region(one.region()).names().in(shell.language())
                                                + " · "
                                                + one.names().in(shell.language())))
                .sorted(Comparator.comparing(Choice::name, shell.words().collation()))
                .toList();
    }
}
