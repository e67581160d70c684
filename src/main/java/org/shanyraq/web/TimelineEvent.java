package org.shanyraq.web;

import java.time.Instant;

/**
 * One thing that happened, on a timeline.
 *
 * @param what in a few words, already worded
 * @param note more of it; empty for none
 * @param tone {@code plain}, {@code act} for what we did, {@code alarm} for danger
 * @param link where more is told; empty for nowhere
 */
public record TimelineEvent(Instant at, String what, String note, Tone tone, String link) {
    /** How it looks: colour and shape together. */
    public enum Tone {
        PLAIN(""),
        ACT("act"),
        ALARM("alarm-dot");

        private final String look;

        Tone(String look) {
            this.look = look;
        }

        public String look() {
            return look;
        }
    }

    public static TimelineEvent of(Instant at, String what, String note, Tone tone) {
        return new TimelineEvent(at, what, note, tone, "");
    }
}
