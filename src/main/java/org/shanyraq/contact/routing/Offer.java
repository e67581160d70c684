package org.shanyraq.contact.routing;

import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/**
 * One offer of a round.
 *
 * @param ring how far the search had to widen
 * @param interpreter the operator does not speak the language
 */
public record Offer(ContactId contact, StaffId staff, Ring ring, boolean interpreter) {}
