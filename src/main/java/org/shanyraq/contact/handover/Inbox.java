package org.shanyraq.contact.handover;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a centre has been asked to take on. */
@Component
public class Inbox {
    private static final int PAGE = 25;

    private final Policy policy;
    private final Trail trail;
    private final Handovers handovers;
    private final Sealing sealing;

    Inbox(Policy policy, Trail trail, Handovers handovers, Sealing sealing) {
        this.policy = policy;
        this.trail = trail;
        this.handovers = handovers;
        this.sealing = sealing;
    }

    /**
     * @param open those that wait for an answer, the earliest due first
     * @param answered those of before, newest first
     * @param steps grows with every change in this inbox
     */
    public record Listing(
            List<Handover> open, List<Handover> answered, Optional<Key> next, long steps) {}

    /** A place in the list of the answered: the next page begins after it. */
    public record Key(Instant sentAt, UUID id) {}

    /** A handover and exactly what may be known of it. */
    public record Opened(Handover handover, String told) {}

    @Transactional
    public Listing list(Optional<Key> after) {
        var allowed = policy.require(ContactActs.SEE_HANDOVERS);
        var centre = Acting.staff().orElseThrow().centre();
        // Counted before they are read: what comes meanwhile is told once more, not left out.
        long steps = handovers.stepsOf(centre);
        var open = after.isPresent() ? List.<Handover>of() : handovers.openOf(centre, 100);
        var from = after.orElse(new Key(Instant.parse("9999-01-01T00:00:00Z"), new UUID(-1, -1)));
        var answered = handovers.answeredOf(centre, from.sentAt(), from.id(), PAGE + 1);
        var page = answered.stream().limit(PAGE).toList();
        trail.wrote(
                ContactActs.SEE_HANDOVERS.name(),
                Stream.concat(open.stream(), page.stream()).map(h -> h.id().thing()).toList(),
                allowed.reason());
        return new Listing(
                open,
                page,
                answered.size() > PAGE
                        ? Optional.of(new Key(page.getLast().sentAt(), page.getLast().id().value()))
                        : Optional.empty(),
                steps);
    }

    /** As {@link #list}, but nothing is read while nothing has changed. */
    @Transactional
    public Optional<Listing> changedSince(long steps) {
        policy.require(ContactActs.SEE_HANDOVERS);
        return handovers.stepsOf(Acting.staff().orElseThrow().centre()) > steps
                ? Optional.of(list(Optional.empty()))
                : Optional.empty();
    }

    @Transactional
    public Optional<Opened> open(HandoverId id) {
        var allowed = policy.require(ContactActs.READ_HANDOVER, id.thing());
        trail.wrote(ContactActs.READ_HANDOVER.name(), List.of(id.thing()), allowed.reason());
        return handovers
                .find(id)
                .map(
                        handover ->
                                new Opened(
                                        handover,
                                        sealing.file(id.thing())
                                                .open(
                                                        SealedColumns.HANDOVER_TOLD,
                                                        id.value(),
                                                        handovers.told(id))));
    }

    /** For the menu: how many wait. */
    @Transactional
    public int waiting() {
        return Acting.staff().map(staff -> handovers.countOpen(staff.centre())).orElse(0);
    }
}
