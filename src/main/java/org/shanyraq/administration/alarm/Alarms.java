package org.shanyraq.administration.alarm;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.web.Live;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What rings, what rang, and who answered. */
@Component
public class Alarms {
    private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

    static final String TOPIC = "alarms:shift";

    /** As many as a banner shows. */
    private static final int SHOWN = 3;

    /** Of what one alarm gathered, so many are named. */
    private static final int OF_MANY = 20;

    /** Each full page of the shift asks: so it is kept in memory for a moment. */
    private static final long FRESH_NANOS = Duration.ofSeconds(1).toNanos();

    private final AlarmRows rows;
    private final GatherAlarms gathered;
    private final Told told;
    private final StaffRegister register;
    private final Policy policy;
    private final Trail trail;
    private final Live live;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final AtomicBoolean renewing = new AtomicBoolean();
    private volatile @Nullable Known known;

    Alarms(
            AlarmRows rows,
            GatherAlarms gathered,
            Told told,
            StaffRegister register,
            Policy policy,
            Trail trail,
            Live live,
            TransactionTemplate transactions,
            Clock clock) {
        this.rows = rows;
        this.gathered = gathered;
        this.told = told;
        this.register = register;
        this.policy = policy;
        this.trail = trail;
        this.live = live;
        this.transactions = transactions;
        this.clock = clock;
    }

    private record Known(Ringing ringing, long readAt) {
        boolean isFresh() {
            return System.nanoTime() - readAt < FRESH_NANOS;
        }
    }

    /**
     * The alarms for a page.
     *
     * @param gathered by the number of the alarm: what else it is about, the first some of it
     * @param told by the number of the alarm: who was told of it
     * @param names of those who answered or were told
     */
    public record Listed(
            List<Alarm> alarms,
            Map<Long, List<Thing>> gathered,
            Map<Long, List<Told.Message>> told,
            Map<StaffId, StaffMember> names) {}

    /** The latest, those that nobody answered first. */
    @Transactional
    public Listed latest(int most) {
        var allowed = policy.require(AdministrationActs.ANSWER_ALARM);
        var found = rows.latest(most);
        var numbers = found.stream().map(Alarm::number).toList();
        var messages = told.of(numbers);
        var many = gathered.things(numbers, OF_MANY);
        trail.wrote(
                "alarm.list",
                Stream.concat(
                                found.stream().map(Alarm::about),
                                many.values().stream().flatMap(List::stream))
                        .distinct()
                        .toList(),
                allowed.reason());
        var answering = found.stream().map(Alarm::by).filter(Objects::nonNull);
        var addressed = messages.values().stream().flatMap(List::stream).map(Told.Message::to);
        var names = register.find(Stream.concat(answering, addressed).distinct().toList());
        return new Listed(found, many, messages, names);
    }

    /** Somebody says that they are looking; the first who says so stands there with the moment. */
    @Transactional
    public boolean answer(long number) {
        var allowed = policy.require(AdministrationActs.ANSWER_ALARM);
        var about = rows.answer(number, Acting.staff().orElseThrow().id(), clock.instant());
        about.ifPresent(
                thing -> {
                    trail.wrote("alarm.answer", List.of(thing), allowed.reason());
                    rows.move();
                    live.changed(TOPIC);
                    TransactionSynchronizationManager.registerSynchronization(
                            new TransactionSynchronization() {
                                @Override
                                public void afterCommit() {
                                    known = null;
                                }
                            });
                });
        return about.isPresent();
    }

    /**
     * What rang a moment ago. A page does not wait for it: what is older than a second is read anew
     * beside it, and the page's live connection tells what changed.
     */
    public Ringing ringing() {
        var held = known;
        if (held == null) {
            return now();
        }
        if (!held.isFresh() && renewing.compareAndSet(false, true)) {
            Thread.ofVirtual().name("alarms").start(this::renew);
        }
        return held.ringing;
    }

    private void renew() {
        try {
            now();
        } catch (DataAccessException | TransactionException away) {
            LOG.debug("alarms cannot be read");
        } finally {
            renewing.set(false);
        }
    }

    /** What rings at this instant. */
    Ringing now() {
        var read =
                Acting.<Ringing, RuntimeException>as(
                        TakeAlarms.JOB,
                        () ->
                                Objects.requireNonNull(
                                        transactions.execute(status -> rows.ringing(SHOWN))));
        known = new Known(read, System.nanoTime());
        return read;
    }
}
