package org.shanyraq.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSourceOfMany;
import org.shanyraq.web.Shells;
import org.shanyraq.web.SignIns;
import org.shanyraq.web.Templates;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Every open connection of this node. A connection that must be told something borrows a virtual
 * thread for that moment, since writing to a slow phone may wait; only a few at a time may ask the
 * database.
 */
@Component
class Lines {
    /** So many may ask the database at once: pages must always find a connection of the pool. */
    private static final int ASKING = 4;

    /** One act often changes a page twice within moments; it is told once. */
    private static final Duration GATHERING = Duration.ofMillis(20);

    private final Map<String, Set<Line>> byTopic = new ConcurrentHashMap<>();
    private final Map<String, Together> together = new ConcurrentHashMap<>();
    private final Set<Line> all = ConcurrentHashMap.newKeySet();
    private final Failures failures = new Failures();
    private final Semaphore asking = new Semaphore(ASKING);
    private final ExecutorService tellers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-", 0).factory());
    private final Templates templates;
    private final Shells shells;
    private final ObjectProvider<SignIns> signIns;
    private final RollCall rollCall;

    Lines(Templates templates, Shells shells, ObjectProvider<SignIns> signIns, RollCall rollCall) {
        this.templates = templates;
        this.shells = shells;
        this.signIns = signIns;
        this.rollCall = rollCall;
    }

    void open(Line line) {
        all.add(line);
        rollCall.enter(line);
        for (var topic : line.topics()) {
            byTopic.compute(
                    topic,
                    (unused, lines) -> {
                        var kept = lines == null ? ConcurrentHashMap.<Line>newKeySet() : lines;
                        kept.add(line);
                        return kept;
                    });
        }
        line.topics().forEach(topic -> stir(line, topic));
    }

    void close(Line line) {
        all.remove(line);
        rollCall.leave(line);
        for (var topic : line.topics()) {
            byTopic.computeIfPresent(
                    topic,
                    (unused, lines) -> {
                        lines.remove(line);
                        return lines.isEmpty() ? null : lines;
                    });
        }
    }

    int count() {
        return all.size();
    }

    /** What another node told: a topic that moved, or the answer of a page of ours. */
    void hear(String word) {
        if (word.startsWith(RollCall.ELSEWHERE)) {
            rollCall.heard(word.substring(RollCall.ELSEWHERE.length()));
        } else {
            stir(word);
        }
    }

    /** Calls upon those pages whose turn it is. */
    void callTheRoll(long turn) {
        for (var line : all) {
            if (rollCall.isTurnOf(line, turn)) {
                tellers.execute(() -> reach(line, () -> rollCall.call(line)));
            }
        }
    }

    /** A topic moved on some node. */
    void stir(String topic) {
        for (var line : byTopic.getOrDefault(topic, Set.of())) {
            stir(line, topic);
        }
    }

    private void stir(Line line, String topic) {
        var many = line.ofMany(topic);
        if (many.isPresent()) {
            together(many.get()).stir(line, topic);
        } else if (line.stir(topic)) {
            tell(line);
        }
    }

    private Together together(LiveSourceOfMany source) {
        return together.computeIfAbsent(
                source.prefix(), prefix -> new Together(source, failures, this::tellAmongOthers));
    }

    /** Writing to a slow telephone must not keep the others waiting. */
    private void tellAmongOthers(Together.Wish wish, List<LiveEvent> events) {
        tellers.execute(
                () -> {
                    try {
                        for (var told :
                                wish.line().worded(wish.topic(), events, templates, shells)) {
                            wish.line().send(told);
                        }
                    } catch (IOException | IllegalStateException gone) {
                        drop(wish.line());
                    } finally {
                        wish.line()
                                .ofMany(wish.topic())
                                .ifPresent(source -> together(source).done(wish));
                    }
                });
    }

    /**
     * Asks for all that may have been missed, and keeps the connections alive, for a share of the
     * lines: each line's turn comes once in {@code turns} calls.
     */
    void sweep(long turn, int turns) {
        for (var line : all) {
            if (Math.floorMod(System.identityHashCode(line), turns) == Math.floorMod(turn, turns)) {
                tellers.execute(() -> reach(line, line::beat));
                line.topics().forEach(topic -> stir(line, topic));
            }
        }
    }

    /** Ends the connections of sign-ins that ended. */
    void endStrangers() {
        var keeper = signIns.getIfAvailable();
        var sessions =
                all.stream().flatMap(line -> line.session().stream()).collect(Collectors.toSet());
        if (keeper == null || sessions.isEmpty()) {
            return;
        }
        var held = keeper.holding(sessions);
        for (var line : all) {
            if (line.session().isPresent() && !held.contains(line.session().get())) {
                close(line);
                tellers.execute(() -> line.end("sign-in"));
            }
        }
    }

    /** Open streams would otherwise hold the shutdown for half a minute. */
    @EventListener(ContextClosedEvent.class)
    void endAll() {
        for (var line : all) {
            close(line);
            line.end("restart");
        }
        together.values().forEach(Together::close);
        tellers.shutdown();
    }

    private void tell(Line line) {
        tellers.execute(
                () -> {
                    do {
                        if (!tellOnce(line)) {
                            drop(line);
                            return;
                        }
                    } while (all.contains(line) && line.rest());
                });
    }

    /** What a source could not answer is no reason to end a page's line; what cannot be sent is. */
    private boolean tellOnce(Line line) {
        List<Line.Told> news;
        try {
            Thread.sleep(GATHERING);
            news = askPatiently(line);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
        try {
            for (var told : news) {
                line.send(told);
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        }
    }

    /** A line that is forgotten here ends at the page, too, so that it comes again. */
    private void drop(Line line) {
        close(line);
        line.end("again");
    }

    /** Nothing to tell after a failure: the line still knows what moved, and asks again. */
    private List<Line.Told> askPatiently(Line line) throws InterruptedException {
        try {
            return ask(line);
        } catch (RuntimeException failed) {
            failures.note(failed);
            Thread.sleep(Failures.AGAIN_AFTER);
            return List.of();
        }
    }

    private List<Line.Told> ask(Line line) throws InterruptedException {
        asking.acquire();
        try {
            return line.pull(templates, shells);
        } finally {
            asking.release();
        }
    }

    private interface Send {
        void send() throws IOException;
    }

    private void reach(Line line, Send word) {
        try {
            word.send();
        } catch (IOException | IllegalStateException gone) {
            drop(line);
        }
    }
}
