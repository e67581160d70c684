package org.shanyraq.administration.web;

import java.util.List;
import java.util.Map;
import org.shanyraq.access.InviteStaff;
import org.shanyraq.access.ListStaff;
import org.shanyraq.access.StaffMember;
import org.shanyraq.directory.Centre;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Choice;
import org.shanyraq.web.Form;
import org.shanyraq.web.Shell;

/**
 * @param colleagues who could take the work over
 * @param signIns the last ones, the newest first
 * @param work how many things of each kind they work on
 * @param taker who has the work of somebody who left or is away; empty where the manager gives it
 *     on
 * @param link the path of a fresh one-time link; empty when there is none to show
 */
public record StaffOnePage(
        ListStaff.Account account,
        Form form,
        List<Centre> centres,
        List<StaffMember> colleagues,
        List<InviteStaff.SignIn> signIns,
        Map<String, Integer> work,
        String taker,
        String link) {
    /** How many cases or contacts are theirs at present. */
    public int workOf(String kind) {
        return work.getOrDefault(kind, 0);
    }

    public List<Choice> centreChoices(Shell shell) {
        return CentreChoices.of(centres, shell.words());
    }

    public List<Choice> roleChoices(Shell shell) {
        return CentreChoices.roles(shell.words());
    }

    public String centre(Language language) {
        return CentreChoices.name(centres, account.member().centre(), language);
    }
}
