package org.shanyraq.contact.intake;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Component;

/**
 * The one way by which contacts and words become durable. Records that come at the same moment
 * share a transaction, as their bytes share a write to the disk; each caller returns when that
 * transaction has committed. A record that spoils the common transaction is stored alone.
 */
@Component
public class IntakeLedger implements SmartLifecycle {
    private static final int WRITERS = 3;
    private static final int MOST_TOGETHER = 64;
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final StoreTogether store;
    private final LinkedBlockingQueue<Waiting> waiting = new LinkedBlockingQueue<>();
    private volatile List<Thread> writers = List.of();

    IntakeLedger(StoreTogether store) {
        this.store = store;
    }

    /** Returns once the contact is durable; the same contact twice is stored once. */
    public Outcome store(SealedArrival arrival) {
        return await(new Waiting(arrival, null, new CompletableFuture<>()));
    }

    /** Returns once the message is durable; the same message twice is stored once. */
    public Outcome store(SealedWords words) {
        return await(new Waiting(null, words, new CompletableFuture<>()));
    }

    private Outcome await(Waiting item) {
        waiting.add(item);
        try {
            return item.outcome().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException slow) {
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

    private void write() {
        var together = new ArrayList<Waiting>(MOST_TOGETHER);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                together.add(waiting.take());
                waiting.drainTo(together, MOST_TOGETHER - 1);
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
            IntStream.range(0, items.size())
                    .forEach(i -> items.get(i).outcome().complete(outcomes.get(i)));
        } catch (RuntimeException spoiled) {
            if (items.size() == 1) {
                items.getFirst().outcome().completeExceptionally(spoiled);
            } else {
                items.forEach(item -> storeTogetherOrAlone(List.of(item)));
            }
        }
    }

    @Override
    public void start() {
        writers =
                IntStream.rangeClosed(1, WRITERS)
                        .mapToObj(
                                n ->
                                        Thread.ofPlatform()
                                                .daemon()
                                                .name("intake-" + n)
                                                .start(this::write))
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
