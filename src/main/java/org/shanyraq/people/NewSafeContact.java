package org.shanyraq.people;

import java.time.Instant;
import java.util.List;

/** What is recorded when somebody says how she may be reached; see {@link SafeContact}. */
public record NewSafeContact(
        SafeContact.Channel channel,
        SafeContact.Device device,
        List<SafeContact.Window> windows,
        String address,
        String nameToUse,
        String codeWord,
        String maySay,
        Instant validUntil) {
    /** The same, with the number or address that was known. */
    public NewSafeContact at(String known) {
        return new NewSafeContact(
                channel, device, windows, known, nameToUse, codeWord, maySay, validUntil);
    }

    @Override
    public String toString() {
        return "NewSafeContact[sealed]";
    }
}
