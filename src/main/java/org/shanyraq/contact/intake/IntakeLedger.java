package org.shanyraq.contact.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * The one way by which contacts and words become durable. Records that come at the same moment
 * share a transaction, as their bytes share a write to the disk; each caller returns when that
 * transaction has committed. A record that spoils the common transaction is stored alone.
 */
@Component
public class IntakeLedger implements SmartLifecycle {
    private static final int WRITERS = 3;
    private static final int MOST_TOGETHER = 64;

    /** After which the journal takes it, though it may still be stored here as well. */
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private final StoreTogether store;
    private final Fuse fuse = new Fuse();

    /** One for each writer: what concerns one contact goes one way, so that no two wait for it. */
    private final List<LinkedBlockingQueue<Waiting>> waiting =
            Stream.generate(LinkedBlockingQueue<Waiting>::new).limit(WRITERS).toList();

    private volatile List<Thread> writers = List.of();

    IntakeLedger(StoreTogether store) {
        this.store = store;
    }

    /** Returns once the contact is durable; the same contact twice is stored once. */
    public Outcome store(SealedArrival arrival) {
        return await(arrival.contact(), new Waiting(arrival, null, new CompletableFuture<>()));
    }

    /** Returns once the message is durable; the same message twice is stored once. */
    public Outcome store(SealedWords words) {
        return await(words.contact(), new Waiting(null, words, new CompletableFuture<>()));
    }

    private Outcome await(UUID contact, Waiting item) {
        if (!fuse.lets()) {
            throw new DataAccessResourceFailureException("the database was away a moment ago");
        }
        waiting.get(Math.floorMod(contact.hashCode(), WRITERS)).add(item);
        try {
            return item.outcome().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
            fuse.blow();
            throw new QueryTimeoutException("intake took too long", slow);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new QueryTimeoutException("intake was interrupted", stopping);
        } catch (java.util.concurrent.ExecutionException failed) {
            throw failed.getCause() instanceof RuntimeException cause
                    ? cause
                    : new CompletionException(failed.getCause());
        }
    }

    private void write(LinkedBlockingQueue<Waiting> queue) {
        var together = new ArrayList<Waiting>(MOST_TOGETHER);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                together.add(queue.take());
                queue.drainTo(together, MOST_TOGETHER - 1);
                storeTogetherOrAlone(together);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                together.clear();
            }
        }
    }

    private void storeTogetherOrAlone(List<Waiting> items) {
        try {
            var outcomes = store.store(items);
            fuse.mend();
            IntStream.range(0, items.size())
                    .forEach(i -> items.get(i).outcome().complete(outcomes.get(i)));
        } catch (RuntimeException spoiled) {
            if (spoiled instanceof CannotCreateTransactionException) {
                fuse.blow();
            }
            if (items.size() == 1 || isAway(spoiled)) {
                items.forEach(item -> item.outcome().completeExceptionally(spoiled));
            } else {
                items.forEach(item -> storeTogetherOrAlone(List.of(item)));
            }
        }
    }

    /** One after another would only lose as much time again as there are records. */
    private static boolean isAway(RuntimeException spoiled) {
        return DatabaseAway.isMeantBy(spoiled)
                && !(spoiled instanceof PessimisticLockingFailureException);
    }

    @Override
    public void start() {
        writers =
                IntStream.range(0, WRITERS)
                        .mapToObj(
                                n ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("intake-" + (n + 1))
                                                .start(() -> write(waiting.get(n))))
                        .toList();
    }

    @Override
    public void stop() {
        writers.forEach(Thread::interrupt);
        writers = List.of();
    }

    @Override
    public boolean isRunning() {
        return !writers.isEmpty();
    }

    /** Starts before and stops after the web server, which has the lowest phases but one. */
    @Override
    public int getPhase() {
        return 0;
    }
}
