package org.shanyraq.contact;

/**
 * How a visitor's contact stands.
 *
 * @param ahead how many waiting contacts come before hers; 0 when she is next or is being answered
 * @param last the number of the last line, so that a page sees that there is news behind a PIN
 * @param pin whether she chose a PIN, so that reading earlier words can be offered
 */
public record Standing(
        ContactState state, int ahead, ExpectedWait expected, long last, boolean pin) {}
