package org.shanyraq.contact;

import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;

/** The sealed columns of this room and their levels. */
public final class SealedColumns {
    public static final Field LINE_TEXT = new Field("contact.line", "text", Level.P3);

    /** The school or place whose notice she followed: it narrows down who she is. */
    public static final Field ORIGIN = new Field("contact.contact", "origin", Level.P2);

    public static final Field PIN = new Field("contact.contact", "pin", Level.P2);
    public static final Field NOTE = new Field("contact.contact", "note", Level.P3);

    private SealedColumns() {}
}
