package org.shanyraq.sealing;

import java.util.UUID;

/** One file's key, opened: a contact's, a person's or a case's. */
public interface SealedFile {
    /** Seals a text of a row of this file with AES-256-GCM. */
    byte[] seal(Field field, UUID row, String text);

    /**
     * @throws SealBroken when the value was altered, moved, or belongs to another file
     */
    String open(Field field, UUID row, byte[] sealed);

    /** A sealed value did not open: it was altered, moved, or is of another file. */
    final class SealBroken extends RuntimeException {
        SealBroken(Field field) {
            super("a sealed value of " + field.table() + "." + field.column() + " does not open");
        }
    }
}
