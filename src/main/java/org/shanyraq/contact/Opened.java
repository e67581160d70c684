package org.shanyraq.contact;

import org.shanyraq.ground.ContactId;

/**
 * A contact has been durably taken in.
 *
 * @param stored whether it stands in the database, where people read it; otherwise it is safe in
 *     this node's journal and nobody can have read it yet, which the page says
 */
public record Opened(ContactId contact, VisitorToken token, View view, boolean stored) {}
