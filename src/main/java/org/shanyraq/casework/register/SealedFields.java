package org.shanyraq.casework.register;

import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;

/** What of a case lies sealed under its own key. */
public final class SealedFields {
    public static final Field TOLD = new Field("casework.case_file", "told", Level.P3);
    public static final Field PARTICULARS = new Field("casework.incident", "particulars", Level.P3);
    public static final Field ACCOUNT = new Field("casework.incident", "account", Level.P3);
    public static final Field ANSWERS = new Field("casework.assessment", "answers", Level.P3);
    public static final Field RECKONING = new Field("casework.assessment", "reckoning", Level.P3);
    public static final Field WHY = new Field("casework.assessment", "why", Level.P3);
    public static final Field NOTE = new Field("casework.session", "note", Level.P3);

    private SealedFields() {}
}
