package org.shanyraq.contact.channel.sms;

import org.springframework.context.ApplicationContext;

/** Leaves the first part of a long text message lying, as if the others were on their way. */
public final class PartsForTests {
    private PartsForTests() {}

    public static void leave(ApplicationContext program, String peer, String text) {
        program.getBean(StoredParts.class).keep(peer, new SmsText.Part(41, 2, 1), text);
    }
}
