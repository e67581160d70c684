package org.shanyraq.contact;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;

/**
 * A contact that is over, with what came of it: for taking data over from an earlier program, and
 * for filling a demo country.
 *
 * @param district KATO code
 * @param originCode of the notice that was followed; sealed
 * @param category what it was about, as a contact is closed with
 * @param outcome what was given, as a contact is closed with
 * @param ageGroup as far as it was told
 * @param words in their order; not kept once their term is over
 */
public record PastContact(
        ContactId id,
        Channel channel,
        Language language,
        String district,
        boolean child,
        Optional<String> originCode,
        Urgency urgency,
        StaffId operator,
        CentreId centre,
        Instant arrivedAt,
        Instant answeredAt,
        Instant closedAt,
        String category,
        String outcome,
        Optional<String> ageGroup,
        List<Words> words,
        Optional<Passed> passed,
        Optional<Called> called) {
    public PastContact {
        words = List.copyOf(words);
        if (answeredAt.isBefore(arrivedAt) || closedAt.isBefore(answeredAt)) {
            throw new IllegalArgumentException("a contact that ended before it began");
        }
    }

    /** One message. */
    public record Words(boolean visitor, Instant at, String text) {}

    /**
     * Its handover to a centre.
     *
     * @param basis a code: {@code her_word}, {@code danger_to_life}, {@code child_protection},
     *     {@code law}
     * @param state a code: {@code sent}, {@code accepted}, {@code declined}, {@code unanswered}
     * @param answeredBy who accepted or declined it
     * @param reason why it was declined, as a code
     * @param opened the case that came of it
     * @param told exactly what was told; sealed
     */
    public record Passed(
            HandoverId id,
            CentreId centre,
            String basis,
            Instant sentAt,
            String state,
            Optional<StaffId> answeredBy,
            Optional<Instant> answeredAt,
            Optional<String> reason,
            Optional<CaseId> opened,
            String told) {
        public boolean isAccepted() {
            return state.equals("accepted");
        }
    }

    /**
     * The call to 102, 103 or 112 about it.
     *
     * @param number under which they took it
     */
    public record Called(
            UUID id,
            String service,
            Instant requestedAt,
            Instant takenAt,
            String takenBy,
            String number,
            String told) {}
}
