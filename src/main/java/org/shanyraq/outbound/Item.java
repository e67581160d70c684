package org.shanyraq.outbound;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact;

/**
 * Something that is to leave the house.
 *
 * @param recipient the person it goes to; absent for what staff keep in their own hands
 * @param channel by which it reaches the person; absent for staff
 * @param purpose a code: why it leaves. Nothing leaves without one
 * @param text everything that it says, as it will be read
 * @param about the case or contact it is about
 */
public record Item(
        @Nullable PersonId recipient,
        SafeContact.@Nullable Channel channel,
        Kind kind,
        String purpose,
        String text,
        Thing about) {

    /** In what shape. */
    public enum Kind {
        MESSAGE,
        LETTER,
        PRINT,
        EXPORT;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A list that staff take as a file; about themselves, since it spans many cases. */
    public static Item export(String purpose, String text, Thing staff) {
        return new Item(null, null, Kind.EXPORT, purpose, text, staff);
    }

    /** A page about one case that staff print for the file. */
    public static Item print(String purpose, String text, Thing about) {
        return new Item(null, null, Kind.PRINT, purpose, text, about);
    }

    /** A page that is put into somebody's hands. */
    public static Item handed(PersonId to, String purpose, String text, Thing about) {
        return new Item(to, SafeContact.Channel.VISIT, Kind.PRINT, purpose, text, about);
    }

    @Override
    public String toString() {
        return "Item[" + kind + ", " + purpose + "]";
    }
}
