package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.access.ListStaff;
import org.shanyraq.access.StaffMember;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param colleagues who could take the work over
 * @param link the path of a fresh one-time link; empty when there is none to show
 */
public record StaffOnePage(
        ListStaff.Account account,
        Form form,
        List<Centre> centres,
        List<StaffMember> colleagues,
        String link) {
    public List<Choice> centreChoices(Shell shell) {
        return CentreChoices.of(centres, shell);
    }

    public List<Choice> roleChoices(Shell shell) {
        return CentreChoices.roles(shell);
    }

    public String centre(Language language) {
        return CentreChoices.name(centres, account.member().centre(), language);
    }
}
