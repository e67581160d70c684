package org.shanyraq.contact.register;

import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;

/** The sealed columns of this room and their levels. */
public final class SealedColumns {
    public static final Field LINE_TEXT = new Field("contact.line", "text", Level.P3);

    /** The school or place whose notice she followed: it narrows down who she is. */
    public static final Field ORIGIN = new Field("contact.contact", "origin", Level.P2);

    public static final Field PIN = new Field("contact.contact", "pin", Level.P2);

    public static final Field DRAFT = new Field("contact.draft", "text", Level.P3);

    /** What colleagues wrote to each other about it; never shown to the visitor. */
    public static final Field WHISPER = new Field("contact.whisper", "text", Level.P3);

    /** What the next one who answers should know; it goes on with the contact. */
    public static final Field NOTE = new Field("contact.contact", "note", Level.P3);

    /** The local branches of its category, which may tell the kind of violence. */
    public static final Field BRANCHES = new Field("contact.contact", "branches", Level.P3);

    /** An interpreter's name and number, sealed with a key of her own. */
    public static final Field INTERPRETER = new Field("contact.interpreter", "details", Level.P2);

    /** What was heard of somebody after she was handed over. */
    public static final Field FOLLOW_UP = new Field("contact.follow_up", "note", Level.P3);

    /** Why somebody wanted to see earlier contacts, sealed with a key of its own. */
    public static final Field EARLIER_REASON =
            new Field("contact.earlier_look", "reason", Level.P3);

    /** The copy of a conversation that is looked at again; sealed with the sample's own key. */
    public static final Field SAMPLE = new Field("contact.sample", "text", Level.P3);

    /** What a reviewer and the operator wrote; sealed with the review's own key. */
    public static final Field REVIEW_COMMENT = new Field("contact.review", "comment", Level.P3);

    public static final Field REVIEW_REPLY = new Field("contact.review", "reply", Level.P3);

    public static final Field ANSWERS = new Field("contact.triage", "answers", Level.P3);

    /** What the dispatcher was told, without the place. */
    public static final Field CALL_TOLD = new Field("contact.emergency_call", "told", Level.P3);

    /** The dispatcher's check-list: danger, weapons, children, whether she can speak. */
    public static final Field CALL_DISPATCH =
            new Field("contact.emergency_call", "dispatch", Level.P3);

    /** Where she is: the location key, shown only by an act of its own. */
    public static final Field CALL_PLACE = new Field("contact.emergency_call", "place", Level.P4);

    public static final Field CALL_TAKEN_BY =
            new Field("contact.emergency_call", "taken_by", Level.P2);

    /**
     * Exactly what a centre is told. Sealed with the handover's own key, which outlives the talk.
     */
    public static final Field HANDOVER_TOLD = new Field("contact.handover", "told", Level.P3);

    /** Where she wrote from: a number or an account. */
    public static final Field PEER_ADDRESS = new Field("contact.peer", "address", Level.P2);

    /** What could not be let into a conversation. */
    public static final Field QUARANTINED = new Field("contact.quarantine", "content", Level.P3);

    /** A part of a long text message whose other parts are on their way. */
    public static final Field SMS_PART = new Field("contact.sms_part", "text", Level.P3);

    private SealedColumns() {}
}
