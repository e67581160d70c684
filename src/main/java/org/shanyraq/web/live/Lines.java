package org.shanyraq.web.live;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import org.shanyraq.web.Shells;
import org.shanyraq.web.SignIns;
import org.shanyraq.web.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
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
    private static final Logger LOG = LoggerFactory.getLogger(Lines.class);

    /** So many may ask the database at once: pages must always find a connection of the pool. */
    private static final int ASKING = 4;

    private final Map<String, Set<Line>> byTopic = new ConcurrentHashMap<>();
    private final Set<Line> all = ConcurrentHashMap.newKeySet();
    private final Semaphore asking = new Semaphore(ASKING);
    private final ExecutorService tellers =
            Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("live-", 0).factory());
    private final Templates templates;
    private final Shells shells;
    private final ObjectProvider<SignIns> signIns;

    Lines(Templates templates, Shells shells, ObjectProvider<SignIns> signIns) {
        this.templates = templates;
        this.shells = shells;
        this.signIns = signIns;
    }

    void open(Line line) {
        all.add(line);
        for (var topic : line.topics()) {
            byTopic.compute(
                    topic,
                    (unused, lines) -> {
                        var kept = lines == null ? ConcurrentHashMap.<Line>newKeySet() : lines;
                        kept.add(line);
                        return kept;
                    });
        }
        if (line.stirAll()) {
            tell(line);
        }
    }

    void close(Line line) {
        all.remove(line);
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

    /** A topic moved on some node. */
    void stir(String topic) {
        for (var line : byTopic.getOrDefault(topic, Set.of())) {
            if (line.stir(topic)) {
                tell(line);
            }
        }
    }

    /**
     * Asks for all that may have been missed, and keeps the connections alive, for a share of the
     * lines: each line's turn comes once in {@code turns} calls.
     */
    void sweep(long turn, int turns) {
        for (var line : all) {
            if (Math.floorMod(System.identityHashCode(line), turns) == Math.floorMod(turn, turns)) {
                tellers.execute(() -> beat(line));
                if (line.stirAll()) {
                    tell(line);
                }
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
        tellers.shutdown();
    }

    private void tell(Line line) {
        tellers.execute(
                () -> {
                    do {
                        if (!tellOnce(line)) {
                            close(line);
                            return;
                        }
                    } while (line.rest());
                });
    }

    private boolean tellOnce(Line line) {
        try {
            for (var told : ask(line)) {
                line.send(told);
            }
            return true;
        } catch (IOException | IllegalStateException gone) {
            return false;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        } catch (RuntimeException failed) {
            // The next sweep asks again; the page stays connected meanwhile.
            LOG.warn("a live source failed", failed);
            return true;
        }
    }

    private java.util.List<Line.Told> ask(Line line) throws InterruptedException {
        asking.acquire();
        try {
            return line.pull(templates, shells);
        } finally {
            asking.release();
        }
    }

    private void beat(Line line) {
        try {
            line.beat();
        } catch (IOException | IllegalStateException gone) {
            close(line);
        }
    }
}
