package org.shanyraq.access.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.access.signin.SignIns;
import org.shanyraq.web.Form;

/**
 * @param here the sign-in that shows the page
 * @param set walls that the reader set for colleagues of their centre
 * @param form of the password or the telephone, whichever came back
 * @param changed {@code password}, {@code telephone} or empty
 */
public record AccountPage(
        List<SignIns.Entry> signIns,
        UUID here,
        List<DeclareConflict.Conflict> conflicts,
        List<DeclareConflict.ForColleague> set,
        Form form,
        String changed) {}
