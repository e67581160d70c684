package org.shanyraq.contact.channel.sms;

import java.util.Optional;
import java.util.UUID;

/** Keeps the parts of long messages until the whole is there. */
interface Parts {
    /**
     * A long message, complete.
     *
     * @param name by which it is one message
     */
    record Whole(UUID id, String peer, String name, String text) {
        @Override
        public String toString() {
            return "Whole[" + id + "]";
        }
    }

    /** Keeps a part durably; gives the whole when this was the last that was missing. */
    Optional<Whole> keep(String peer, SmsText.Part part, String text);

    /** The whole stands in its conversation. */
    void taken(Whole whole);
}
