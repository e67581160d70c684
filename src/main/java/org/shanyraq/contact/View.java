package org.shanyraq.contact;

/**
 * One opened page onto a contact.
 *
 * @param start the number of the last line before this page: nothing up to it is shown here
 */
public record View(ViewToken token, long start) {}
