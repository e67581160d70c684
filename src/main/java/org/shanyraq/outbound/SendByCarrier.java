package org.shanyraq.outbound;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Thing;
import org.shanyraq.outbound.Carrier.Handed;
import org.shanyraq.outbound.Verdict.Reason;
import org.shanyraq.people.SafeContacts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The gate's way out by wire. A text is looked at when it is given and again in the moment in which
 * it leaves; what a carrier does not take is tried again, ever more slowly, and ends as a dead
 * letter with an alarm.
 */
@Component
class SendByCarrier {
    static final Actor.Job JOB = new Actor.Job("outbound");
    private static final int BATCH = 50;

    /** How soon a text is looked at again that waits for her word. */
    private static final Duration FOR_HER_WORD = Duration.ofSeconds(10);

    private static final Duration WHILE_AWAY = Duration.ofSeconds(5);

    private final Policy policy;
    private final Trail trail;
    private final SafeContacts safeContacts;
    private final Map<String, Openings> openings;
    private final Outbox outbox;
    private final DatedSettings settings;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final RandomGenerator chance = RandomGenerator.getDefault();

    SendByCarrier(
            Policy policy,
            Trail trail,
            SafeContacts safeContacts,
            List<Openings> openings,
            Outbox outbox,
            DatedSettings settings,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.safeContacts = safeContacts;
        this.openings =
                openings.stream().collect(Collectors.toMap(Openings::kind, Function.identity()));
        this.outbox = outbox;
        this.settings = settings;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    @Transactional
    Verdict send(Sending sending) {
        var allowed = policy.require(OutboundActs.REPLY, sending.about());
        var now = clock.instant();
        var reason =
                sending.purpose().isBlank()
                        ? Optional.of(Reason.NO_PURPOSE)
                        : refusal(sending, now);
        boolean waits = reason.filter(r -> r == Reason.NOT_SAID_SAFE).isPresent();
        var refused = waits ? null : reason.map(Reason::code).orElse(null);
        if (outbox.put(sending, refused, now)) {
            trail.wrote(
                    refused == null ? "outbound.queue" : "outbound.withhold",
                    things(sending),
                    allowed.reason());
        }
        return refused == null
                ? new Verdict.Released(sending.id())
                : new Verdict.Withheld(reason.stream().toList());
    }

    /** Gives the carrier what is due, until nothing is left or it takes no more. */
    void carry(Carrier carrier) {
        var now = clock.instant();
        while (carrier.isReady()) {
            var lease = now.plus(settings.duration("outbound.lease"));
            var due =
                    Objects.requireNonNull(
                            transaction.execute(
                                    s ->
                                            allowed(
                                                    outbox.take(
                                                            carrier.channel(),
                                                            BATCH,
                                                            now,
                                                            lease))));
            for (var taken : due.leaving) {
                hand(carrier, taken);
            }
            if (due.taken == 0) {
                return;
            }
        }
    }

    /** What was taken out, and what of it may leave. */
    private record Due(int taken, List<Outbox.Taken> leaving) {}

    private Due allowed(List<Outbox.Taken> taken) {
        return new Due(taken.size(), taken.stream().filter(this::mayLeave).toList());
    }

    private boolean mayLeave(Outbox.Taken taken) {
        var sending = taken.sending();
        var now = clock.instant();
        var reason = refusal(sending, now);
        if (reason.isEmpty()) {
            trail.wrote("outbound.send", things(sending), "gate");
            return true;
        }
        if (reason.get() == Reason.NOT_SAID_SAFE) {
            outbox.again(sending.id(), now.plus(FOR_HER_WORD), reason.get().code(), false);
        } else {
            outbox.end(sending.id(), "refused", reason.get().code(), now);
            trail.wrote("outbound.withhold", things(sending), "gate");
        }
        return false;
    }

    private void hand(Carrier carrier, Outbox.Taken taken) {
        var sending = taken.sending();
        var load =
                new Carrier.Load(sending.id(), sending.about(), sending.address(), sending.text());
        var handed = carry(carrier, load);
        transaction.executeWithoutResult(s -> note(taken, handed));
    }

    private static Handed carry(Carrier carrier, Carrier.Load load) {
        try {
            return carrier.isReady() ? carrier.carry(load) : new Handed.Away("away");
        } catch (RuntimeException broken) {
            return new Handed.Later(Duration.ZERO, broken.getClass().getSimpleName());
        }
    }

    private void note(Outbox.Taken taken, Handed handed) {
        var id = taken.sending().id();
        var now = clock.instant();
        switch (handed) {
            case Handed.Taken(var reference) -> outbox.sent(id, reference, now);
            case Handed.Away(var code) -> outbox.again(id, now.plus(WHILE_AWAY), code, false);
            case Handed.Never(var code) -> bury(taken, code, now);
            case Handed.Later(var after, var code) -> {
                if (taken.attempts() >= settings.number("outbound.attempts")) {
                    bury(taken, code, now);
                } else {
                    var pause = BackOff.after(taken.attempts(), chance);
                    var longer = after.compareTo(pause) > 0 ? after : pause;
                    outbox.again(id, now.plus(longer), code, true);
                }
            }
        }
    }

    private void bury(Outbox.Taken taken, String code, Instant now) {
        outbox.end(taken.sending().id(), "dead", code, now);
        events.publishEvent(new AlarmRaised("outbound.dead_letter", taken.sending().about(), now));
    }

    private Optional<Reason> refusal(Sending sending, Instant now) {
        return MayReach.refusal(
                new MayReach.Way(sending.channel(), sending.address(), sending.holds()),
                safeContacts.valid(sending.whose()),
                Optional.ofNullable(openings.get(sending.about().kind()))
                        .flatMap(known -> known.of(sending.about())),
                settings.duration("outbound.reply.within"),
                now);
    }

    private static List<Thing> things(Sending sending) {
        return sending.whose().equals(sending.about())
                ? List.of(sending.about())
                : List.of(sending.about(), sending.whose());
    }
}
