package org.shanyraq.demo.country;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The passing of a contact to a centre, or to the police.
 *
 * @param site the centre's number, or {@link #POLICE}
 * @param decidedAt when it was taken, refused, or its term ran out; absent while it is only sent
 * @param told exactly what may be told
 */
public record HandoverLife(
        UUID id,
        int site,
        Basis basis,
        Instant sentAt,
        State state,
        @Nullable Instant decidedAt,
        String told) {
    /** Handed over to 102. */
    public static final int POLICE = -1;

    /** On what ground it may be told. */
    public enum Basis {
        HER_WORD,
        DANGER_TO_LIFE,
        CHILD_PROTECTION
    }

    /** What became of it. */
    public enum State {
        SENT,
        ACCEPTED,
        DECLINED,
        ESCALATED
    }
}
