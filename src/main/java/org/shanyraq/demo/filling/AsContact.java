package org.shanyraq.demo.filling;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.PastContact;
import org.shanyraq.contact.Urgency;
import org.shanyraq.demo.country.CaseLife;
import org.shanyraq.demo.country.ContactLife;
import org.shanyraq.demo.country.HandoverLife;
import org.shanyraq.demo.country.Topic;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.StaffId;

/** The plan of a contact in the words of the room that keeps contacts. */
final class AsContact {
    /** What nobody answered was taken back after a while, and she was helped in another way. */
    private static final Duration TAKEN_BACK = Duration.ofDays(2);

    private final Made made;

    AsContact(Made made) {
        this.made = made;
    }

    PastContact past(ContactLife life) {
        var handover = life.handover();
        return new PastContact(
                new ContactId(life.id()),
                life.byPhone() ? Channel.PHONE : Channel.WEB_CHAT,
                life.language(),
                life.district().value(),
                life.child(),
                Optional.ofNullable(life.school()),
                life.urgency(),
                new StaffId(life.operator().id()),
                made.contactCentre(),
                life.at(),
                life.answeredAt(),
                life.closedAt(),
                life.category(),
                outcome(life.topic()),
                Optional.ofNullable(life.ageGroup()),
                life.words().stream()
                        .map(w -> new PastContact.Words(w.visitor(), w.at(), w.text()))
                        .toList(),
                handover != null && handover.site() != HandoverLife.POLICE
                        ? Optional.of(passed(life, handover))
                        : Optional.empty(),
                handover != null && handover.site() == HandoverLife.POLICE
                        ? Optional.of(called(handover))
                        : Optional.empty());
    }

    private static String outcome(Topic topic) {
        return switch (topic) {
            case INFORMATION -> "information";
            case PSYCHOLOGICAL -> "psychological";
            case VIOLENCE -> "organisational";
        };
    }

    private PastContact.Passed passed(ContactLife life, HandoverLife handover) {
        var state = state(handover);
        boolean byManager = state.equals("accepted") || state.equals("declined");
        boolean over = byManager || state.equals("withdrawn");
        return new PastContact.Passed(
                new HandoverId(handover.id()),
                made.centre(handover.site()),
                handover.basis().name().toLowerCase(Locale.ROOT),
                handover.sentAt(),
                state,
                byManager
                        ? Optional.of(
                                new StaffId(made.country().staff().manager(handover.site()).id()))
                        : Optional.empty(),
                over ? Optional.ofNullable(handover.decidedAt()) : Optional.empty(),
                state.equals("declined") ? Optional.of(reason(life)) : Optional.empty(),
                made.country().caseOf(life).map(CaseLife::id).map(CaseId::new),
                handover.told());
    }

    private String state(HandoverLife handover) {
        return switch (handover.state()) {
            case SENT -> "sent";
            case ACCEPTED -> "accepted";
            case DECLINED -> "declined";
            case ESCALATED ->
                    handover.sentAt().isBefore(made.period().until().minus(TAKEN_BACK))
                            ? "withdrawn"
                            : "unanswered";
        };
    }

    private static String reason(ContactLife life) {
        return life.urgency() == Urgency.ROUTINE ? "other_centre_nearer" : "no_room";
    }

    private static PastContact.Called called(HandoverLife handover) {
        var taken = handover.decidedAt();
        return new PastContact.Called(
                handover.id(),
                "102",
                handover.sentAt(),
                taken == null ? handover.sentAt() : taken,
                "102",
                "КУИ-%06d".formatted(Math.floorMod(handover.id().hashCode(), 1_000_000)),
                handover.told());
    }
}
