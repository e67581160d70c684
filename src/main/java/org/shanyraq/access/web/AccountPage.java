package org.shanyraq.access.web;

import java.util.List;
import java.util.UUID;
import org.shanyraq.access.DeclareConflict;
import org.shanyraq.access.signin.SignIns;

/**
 * @param here the sign-in that shows the page
 */
public record AccountPage(
        List<SignIns.Entry> signIns, UUID here, List<DeclareConflict.Conflict> conflicts) {}
