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

    public static final Field DRAFT = new Field("contact.draft", "text", Level.P3);
    public static final Field ANSWERS = new Field("contact.triage", "answers", Level.P3);

    /** What the dispatcher was told, without the place. */
    public static final Field CALL_TOLD = new Field("contact.emergency_call", "told", Level.P3);

    /** Where she is: the location key, shown only by an act of its own. */
    public static final Field CALL_PLACE = new Field("contact.emergency_call", "place", Level.P4);

    public static final Field CALL_TAKEN_BY =
            new Field("contact.emergency_call", "taken_by", Level.P2);

    /**
     * Exactly what a centre is told. Sealed with the handover's own key, which outlives the talk.
     */
    public static final Field HANDOVER_TOLD = new Field("contact.handover", "told", Level.P3);

    private SealedColumns() {}
}
