package org.shanyraq.contact.channel;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.intake.DatabaseAway;
import org.shanyraq.ground.Thing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A supervisor has read what was set aside, and lets it into the conversation to which it belongs,
 * or into one of its own: by the one door, as if it came now. Let in twice, it stands there once.
 */
@Component
public class LetIn {
    private final Policy policy;
    private final Trail trail;
    private final ReadSetAside reading;
    private final Door door;
    private final TransactionTemplate transaction;

    LetIn(
            Policy policy,
            Trail trail,
            ReadSetAside reading,
            Door door,
            TransactionTemplate transaction) {
        this.policy = policy;
        this.trail = trail;
        this.reading = reading;
        this.door = door;
        this.transaction = transaction;
    }

    /** What came of it. */
    public enum Outcome {
        IN,
        /** It broke again whatever touched it, and lies aside anew. */
        ASIDE_AGAIN,
        /** Nobody can tell who sent what: somebody must enter it by hand. */
        UNREADABLE
    }

    public Outcome letIn(UUID id) {
        transaction.executeWithoutResult(
                status -> {
                    var allowed = policy.require(ContactActs.LET_IN);
                    trail.wrote(
                            ContactActs.LET_IN.name(),
                            List.of(new Thing(Quarantine.KIND, id)),
                            allowed.reason());
                });
        return reading.open(id)
                .flatMap(LetIn::message)
                .map(this::receive)
                .orElse(Outcome.UNREADABLE);
    }

    /** What breaks twice is set aside by the door itself. */
    private Outcome receive(MessageReceived message) {
        try {
            return outcome(door.receive(message));
        } catch (RuntimeException broken) {
            if (DatabaseAway.isMeantBy(broken)) {
                throw broken;
            }
            return outcome(door.receive(message));
        }
    }

    private static Outcome outcome(Received received) {
        return switch (received) {
            case STORED, DUPLICATE -> Outcome.IN;
            case QUARANTINED -> Outcome.ASIDE_AGAIN;
            case EMPTY -> Outcome.UNREADABLE;
        };
    }

    /**
     * Who, when and what, as the door wrote it down; what a provider sent garbled has none of it.
     */
    private static Optional<MessageReceived> message(ReadSetAside.Opened opened) {
        var parts = opened.content().split("\n", 3);
        if (parts.length < 3 || !opened.what().isLetIn()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    new MessageReceived(
                            opened.what().channel(),
                            parts[0],
                            parts[2],
                            List.of(),
                            "set-aside/" + opened.what().id(),
                            MessageReceived.UNCOUNTED,
                            Instant.parse(parts[1]),
                            Optional.empty()));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
