package org.shanyraq.outbound;

import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** What the gate says. */
public sealed interface Verdict {
    /** It may leave now, once. */
    record Released(UUID id) implements Verdict {}

    /** It stays, for every one of the reasons. */
    record Withheld(List<Reason> reasons) implements Verdict {}

    /** Why something stays; {@link #code()} keys the message. */
    enum Reason {
        NO_PURPOSE,
        /** Nobody recorded how she may be reached, or the record lapsed. */
        NO_SAFE_CONTACT,
        /** Not on this channel, or not at this hour. */
        NOT_THIS_WAY,
        /** To another address than the one that she named. */
        NOT_THIS_ADDRESS,
        /**
         * Somebody else reads what comes to her device: nothing but a neutral text may go there.
         */
        WATCHED,
        /** She wrote to us, but has not said yet that it is safe to answer. */
        NOT_SAID_SAFE,
        /** She sent the word that ends all writing to her. */
        SILENCED,
        /** The text holds where the other side may be found. */
        OTHER_SIDES_VALUE,
        /** The text holds a number that names a person, in a list that may hold codes only. */
        NAMES_A_PERSON,
        /** Her address or safety changed since it was written: somebody must look again. */
        CHANGED_SINCE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
