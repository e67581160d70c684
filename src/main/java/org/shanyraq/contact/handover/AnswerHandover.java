package org.shanyraq.contact.handover;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.OpenCase;
import org.shanyraq.casework.Opening;
import org.shanyraq.casework.Part;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.HandoverAnswered;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.NoSuchCode;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager accepts what was handed over, by which a case is opened, or declines and says why. */
@Component
public class AnswerHandover {
    public static final List<String> REASONS =
            List.of(
                    "no_room",
                    "service_missing",
                    "conflict",
                    "other_centre_nearer",
                    "not_our_task");

    private final Policy policy;
    private final Trail trail;
    private final Handovers handovers;
    private final Sealing sealing;
    private final OpenCase cases;
    private final Deadlines deadlines;
    private final Facts facts;
    private final ContactFacts places;
    private final ApplicationEventPublisher events;
    private final DeskNews news;
    private final Clock clock;

    AnswerHandover(
            Policy policy,
            Trail trail,
            Handovers handovers,
            Sealing sealing,
            OpenCase cases,
            Deadlines deadlines,
            Facts facts,
            ContactFacts places,
            ApplicationEventPublisher events,
            DeskNews news,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.handovers = handovers;
        this.sealing = sealing;
        this.cases = cases;
        this.deadlines = deadlines;
        this.facts = facts;
        this.places = places;
        this.events = events;
        this.news = news;
        this.clock = clock;
    }

    /** The case that was opened; empty when somebody answered or took it back meanwhile. */
    @Transactional
    public Optional<CaseId> accept(HandoverId id) {
        var handover = takeOpen(id);
        if (handover.isEmpty()) {
            return handovers.find(id).flatMap(Handover::opened);
        }
        var opened = cases.open(opening(handover.get()));
        answer(handover.get(), Handover.State.ACCEPTED, Optional.empty(), Optional.of(opened));
        return Optional.of(opened);
    }

    /** False when somebody answered or took it back meanwhile. */
    @Transactional
    public boolean decline(HandoverId id, String reason) {
        if (!REASONS.contains(reason)) {
            throw new NoSuchCode("no such reason");
        }
        var handover = takeOpen(id);
        handover.ifPresent(
                open ->
                        answer(
                                open,
                                Handover.State.DECLINED,
                                Optional.of(reason),
                                Optional.empty()));
        return handover.isPresent();
    }

    private Optional<Handover> takeOpen(HandoverId id) {
        var allowed = policy.require(ContactActs.ANSWER_HANDOVER, id.thing());
        trail.wrote(ContactActs.ANSWER_HANDOVER.name(), List.of(id.thing()), allowed.reason());
        return handovers.take(id).filter(Handover::isOpen);
    }

    private Opening opening(Handover handover) {
        var told =
                sealing.file(handover.id().thing())
                        .open(
                                SealedColumns.HANDOVER_TOLD,
                                handover.id().value(),
                                handovers.told(handover.id()));
        return new Opening(
                handover.id().value(),
                handover.centre(),
                handover.contact(),
                told,
                handover.district().orElse(""),
                handover.language(),
                HouseholdId.fresh(),
                handover.person().stream()
                        .<Opening.Member>map(
                                person -> new Opening.Member.Known(person, Part.SURVIVOR))
                        .toList());
    }

    private void answer(
            Handover handover,
            Handover.State state,
            Optional<String> reason,
            Optional<CaseId> opened) {
        var now = clock.instant();
        var me = Acting.staff().orElseThrow().id();
        handovers.answered(handover.id(), state, me, now, reason, opened);
        deadlines.meet(handover.id().thing(), HandOver.ACCEPTANCE);
        facts.record(fact(handover, state, reason, now));
        events.publishEvent(
                new HandoverAnswered(
                        handover.id(),
                        handover.contact(),
                        handover.centre(),
                        state == Handover.State.ACCEPTED,
                        now));
        news.handovers(handover.centre());
    }

    private Fact fact(
            Handover handover, Handover.State state, Optional<String> reason, Instant now) {
        var codes = new HashMap<String, String>();
        codes.put("channel", handover.channel().code());
        codes.put("language", handover.language().code());
        codes.put("urgency", handover.urgency().code());
        codes.put("basis", handover.basis().code());
        handover.district().ifPresent(district -> codes.putAll(places.where(district)));
        reason.ifPresent(why -> codes.put("reason", why));
        return new Fact("handover." + state.code(), handover.id().value(), now, codes);
    }
}
