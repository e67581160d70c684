package org.shanyraq.administration.web;

import java.util.List;
import org.shanyraq.directory.Centre;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/** A blank form for somebody new, or one that comes back. */
public record NewStaffPage(Form form, List<Centre> centres) {
    public List<Choice> centreChoices(Shell shell) {
        return CentreChoices.of(centres, shell.words());
    }

    public List<Choice> roleChoices(Shell shell) {
        return CentreChoices.roles(shell.words());
    }
}
