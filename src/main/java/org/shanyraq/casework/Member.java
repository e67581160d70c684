package org.shanyraq.casework;

import org.shanyraq.people.PersonCard;

/** Somebody of the household of a case, opened, in a part. */
public record Member(PersonCard card, Part part) {}
