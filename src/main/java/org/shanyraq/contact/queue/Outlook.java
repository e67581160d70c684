package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.ExpectedWait;
import org.shanyraq.contact.Standing;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.conversation.Visits.Visit;
import org.shanyraq.contact.routing.Routing;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What somebody who waits may expect. Looked up at most once a second on each node, by one thread
 * of its own: whoever asks waits a moment for it and is told the last answer otherwise.
 */
@Component
public class Outlook implements DisposableBean {
    private static final Actor.Job JOB = new Actor.Job("contact.outlook");
    private static final Duration FRESH = Duration.ofSeconds(1);

    /** A look at a very long queue must not keep the database busy: so much rest for its time. */
    private static final int REST = 10;

    private static final Duration MOMENT = Duration.ofMillis(300);

    /** What is older is not told to anybody as if it were so. */
    private static final Duration TELLABLE = Duration.ofSeconds(30);

    private static final int RECENT = 60;
    private static final ContactId NOBODY = new ContactId(new java.util.UUID(0, 0));

    private final Queue queue;
    private final OnShift shift;
    private final RoutingRules rules;
    private final DatedSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final ExecutorService looker =
            Executors.newSingleThreadExecutor(
                    Thread.ofPlatform().daemon().name("contact-outlook").factory());
    private final AtomicReference<CompletableFuture<Picture>> looking =
            new AtomicReference<>(CompletableFuture.completedFuture(Picture.NONE));
    private volatile Picture picture = Picture.NONE;

    Outlook(
            Queue queue,
            OnShift shift,
            RoutingRules rules,
            DatedSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager manager,
            Clock clock) {
        this.queue = queue;
        this.shift = shift;
        this.rules = rules;
        this.settings = settings;
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(manager);
        reading.setReadOnly(true);
        this.clock = clock;
    }

    /** The queue as a whole, for those on duty: numbers, nobody's words. */
    public record Length(int waiting, Duration longest) {}

    public Standing of(Visit visit) {
        var now = present();
        return switch (visit.state()) {
            case ANSWERED, CLOSED ->
                    new Standing(
                            visit.state(),
                            0,
                            new ExpectedWait.Answered(),
                            visit.last(),
                            visit.pin());
            case WAITING, OFFERED -> {
                int ahead = now.ahead(visit.contact());
                yield new Standing(
                        visit.state(),
                        ahead,
                        isOld(now)
                                ? new ExpectedWait.Unknown()
                                : now.estimate(ahead, visit.language().code()),
                        visit.last(),
                        visit.pin());
            }
        };
    }

    /** How somebody stands who has just come; empty when nothing fresh is known. */
    public Optional<Standing> atFirst(ContactId contact, Language language, boolean danger) {
        var now = present();
        if (isOld(now)) {
            return Optional.empty();
        }
        int ahead = now.aheadOfNew(contact, danger ? Urgency.EMERGENCY : unknown());
        var expected = now.estimate(ahead, language.code());
        return Optional.of(new Standing(ContactState.WAITING, ahead, expected, 1, false));
    }

    public ExpectedWait forSomebodyNew(Language language) {
        var now = present();
        return isOld(now)
                ? new ExpectedWait.Unknown()
                : now.estimate(now.aheadOfNew(NOBODY, unknown()), language.code());
    }

    /** What is taken for true of somebody whom nobody has asked yet. */
    private Urgency unknown() {
        return Urgency.of(settings.text("contact.urgency.unknown"));
    }

    public Length length() {
        var now = present();
        var longest =
                now.oldest
                        .map(first -> Duration.between(first, clock.instant()))
                        .orElse(Duration.ZERO);
        return new Length(now.waiting(), longest);
    }

    /**
     * Whoever asks a little late starts the next look and is content with the last; only after a
     * time in which nobody asked does anybody wait.
     */
    private Picture present() {
        var now = clock.instant();
        var last = picture;
        var age = Duration.between(last.at, now).abs();
        if (age.compareTo(last.fresh) < 0) {
            return last;
        }
        var next = lookOnce(now);
        if (age.compareTo(last.fresh.plus(FRESH)) < 0) {
            return last;
        }
        try {
            return next.get(MOMENT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException notNow) {
            return picture;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return picture;
        }
    }

    /** The look that is going on, or a new one. */
    private CompletableFuture<Picture> lookOnce(Instant now) {
        return looking.updateAndGet(
                last ->
                        last.isDone()
                                ? CompletableFuture.supplyAsync(() -> lookAs(now), looker)
                                : last);
    }

    private Picture lookAs(Instant now) {
        var seen = Acting.as(JOB, () -> Objects.requireNonNull(reading.execute(s -> look(now))));
        picture = seen;
        return seen;
    }

    private boolean isOld(Picture seen) {
        return Duration.between(seen.at, clock.instant()).abs().compareTo(TELLABLE) > 0;
    }

    @Override
    public void destroy() {
        looker.shutdownNow();
    }

    private Picture look(Instant now) {
        long began = System.nanoTime();
        var rulesNow = rules.now();
        var order = Routing.inOrder(queue.unowned(), rulesNow, now);
        var free = new HashMap<String, Integer>();
        var hands = new HashMap<String, Integer>();
        for (var ready : shift.all(now.minus(rules.seen()), now.minus(rules.cutOff()))) {
            var counted = new HashSet<>(ready.tongues());
            counted.add(Picture.ALL);
            for (var tongue : ready.takes() && !ready.reserve() ? counted : Set.<String>of()) {
                free.merge(tongue, Math.max(0, ready.capacity() - ready.inHand()), Integer::sum);
                hands.merge(tongue, ready.capacity(), Integer::sum);
            }
        }
        var handling = handling(now);
        var took = Duration.ofNanos((System.nanoTime() - began) * REST);
        return Picture.of(
                now,
                took.compareTo(FRESH) > 0 ? took : FRESH,
                order,
                rulesNow,
                free,
                hands,
                handling);
    }

    private Duration handling(Instant now) {
        return Duration.ofSeconds(
                jdbc.sql(
                                """
                                select coalesce(avg(extract(epoch from closed_at - answered_at)), 0)::bigint from (
                                    select closed_at, answered_at from contact.contact
                                    where state = 'closed' and shredded_at is null and closed_at > ?
                                      and answered_at is not null
                                    order by closed_at desc limit ?) recent
                                """)
                        .param(Timestamp.from(now.minus(Duration.ofHours(12))))
                        .param(RECENT)
                        .query(Long.class)
                        .single());
    }
}
