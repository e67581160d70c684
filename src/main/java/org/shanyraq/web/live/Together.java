package org.shanyraq.web.live;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSourceOfMany;
import org.shanyraq.web.LiveSourceOfMany.Ear;

/**
 * Asks a source for many pages at once: while one question is answered, the next ones gather. A
 * page is not asked for again before it was told the last answer, so that nothing comes twice.
 */
final class Together implements AutoCloseable {
    private static final int MOST = 500;

    private final LiveSourceOfMany source;
    private final Failures failures;
    private final BiConsumer<Wish, List<LiveEvent>> tell;
    private final LinkedBlockingQueue<Wish> waiting = new LinkedBlockingQueue<>();
    private final Map<Wish, Stage> stages = new ConcurrentHashMap<>();
    private volatile @Nullable Thread asker;

    /**
     * @param tell sends the events without keeping the asker waiting, and calls {@link #done} when
     *     they are on their way
     */
    Together(LiveSourceOfMany source, Failures failures, BiConsumer<Wish, List<LiveEvent>> tell) {
        this.source = source;
        this.failures = failures;
        this.tell = tell;
    }

    /** One topic of one line of which something is to be told. */
    record Wish(Line line, String topic) {}

    private enum Stage {
        WAITING,
        ASKED,
        /** Something more moved while the answer was on its way. */
        ASKED_AND_MOVED
    }

    void stir(Line line, String topic) {
        stages.compute(
                new Wish(line, topic),
                (wish, stage) -> {
                    if (stage == null) {
                        waiting.add(wish);
                        begin();
                        return Stage.WAITING;
                    }
                    return stage == Stage.WAITING ? stage : Stage.ASKED_AND_MOVED;
                });
    }

    void done(Wish told) {
        stages.computeIfPresent(
                told,
                (wish, stage) -> {
                    if (stage == Stage.ASKED_AND_MOVED) {
                        waiting.add(wish);
                        return Stage.WAITING;
                    }
                    return null;
                });
    }

    private void begin() {
        if (asker == null) {
            synchronized (this) {
                if (asker == null) {
                    asker =
                            Thread.ofPlatform()
                                    .daemon()
                                    .name("live-" + source.prefix())
                                    .start(this::askOn);
                }
            }
        }
    }

    private void askOn() {
        var some = new ArrayList<Wish>(MOST);
        while (!Thread.currentThread().isInterrupted()) {
            try {
                some.add(waiting.take());
                waiting.drainTo(some, MOST - 1);
                ask(some);
            } catch (InterruptedException stopping) {
                Thread.currentThread().interrupt();
            } finally {
                some.clear();
            }
        }
    }

    private void ask(List<Wish> wishes) throws InterruptedException {
        var ears = new HashMap<Wish, Ear>();
        for (var wish : wishes) {
            stages.replace(wish, Stage.ASKED);
            wish.line.ear(wish.topic).ifPresent(ear -> ears.put(wish, ear));
        }
        try {
            tell(
                    wishes,
                    ears,
                    ears.isEmpty() ? Map.of() : source.since(List.copyOf(ears.values())));
        } catch (RuntimeException failed) {
            failures.note(failed);
            Thread.sleep(Failures.AGAIN_AFTER);
            wishes.forEach(this::askAgain);
        }
    }

    private void tell(List<Wish> wishes, Map<Wish, Ear> ears, Map<Ear, List<LiveEvent>> answers) {
        for (var wish : wishes) {
            var events =
                    Optional.ofNullable(ears.get(wish))
                            .flatMap(ear -> Optional.ofNullable(answers.get(ear)))
                            .orElse(List.of());
            if (events.isEmpty()) {
                done(wish);
            } else {
                tell.accept(wish, events);
            }
        }
    }

    private void askAgain(Wish unanswered) {
        stages.put(unanswered, Stage.WAITING);
        waiting.add(unanswered);
    }

    @Override
    public void close() {
        var running = asker;
        if (running != null) {
            running.interrupt();
        }
    }
}
