package org.shanyraq.casework;

import org.shanyraq.ground.CaseId;

/** A manager accepts a family: a case is opened at the centre, not yet given to a worker. */
public interface OpenCase {
    /**
     * Opens the case, or gives the one that was opened with the same key before.
     *
     * @throws org.springframework.security.access.AccessDeniedException where the acting staff does
     *     not manage the centre
     */
    CaseId open(Opening opening);
}
