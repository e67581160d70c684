package org.shanyraq.contact.replies;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;

/**
 * A prepared answer in one version.
 *
 * @param code by which it is found with a quick key; stays the same through its versions
 * @param safe gives nothing away to whoever else may read it: no word of violence, service or help
 */
public record Reply(
        String code,
        int version,
        String topic,
        boolean safe,
        Texts texts,
        State state,
        Optional<StaffId> draftedBy,
        Instant draftedAt,
        Optional<StaffId> reviewedBy,
        Optional<Instant> reviewedAt) {
    /** The same answer, written in each language as its own speakers would. */
    public record Texts(String kk, String ru, String en) {
        public String in(Language language) {
            return switch (language) {
                case KK -> kk;
                case RU -> ru;
                case EN -> en;
            };
        }
    }

    /** Only a reviewed one is offered at the desk. */
    public enum State {
        DRAFT,
        REVIEWED,
        WITHDRAWN,
        /** A newer version took its place. */
        PAST;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public boolean isDraftedBy(StaffId staff) {
        return draftedBy.filter(staff::equals).isPresent();
    }
}
