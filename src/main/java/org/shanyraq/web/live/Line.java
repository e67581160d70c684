package org.shanyraq.web.live;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.Shells;
import org.shanyraq.web.Templates;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** One open connection of one page: which topics it hears, and up to which number of each. */
final class Line {
    private final SseEmitter emitter;
    private final Reader reader;
    private final Map<String, Heard> topics = new ConcurrentHashMap<>();
    private final Map<String, Boolean> stirred = new ConcurrentHashMap<>();
    private final AtomicBoolean pulling = new AtomicBoolean();

    Line(SseEmitter emitter, Reader reader) {
        this.emitter = emitter;
        this.reader = reader;
    }

    /** Who listens, as they were when the connection opened. */
    record Reader(Optional<Actor> actor, Language language, Optional<String> session) {}

    /** What is sent for each event. */
    record Told(String topic, long number, String name, String html) {}

    private static final class Heard {
        private final LiveSource source;
        private volatile long number;

        Heard(LiveSource source, long number) {
            this.source = source;
            this.number = number;
        }
    }

    void hear(String topic, LiveSource source, long after) {
        topics.put(topic, new Heard(source, after));
    }

    Iterable<String> topics() {
        return topics.keySet();
    }

    Optional<String> session() {
        return reader.session();
    }

    /** Notes that a topic moved. True when the caller must have {@link #takePulling} run. */
    boolean stir(String topic) {
        if (topics.containsKey(topic)) {
            stirred.put(topic, true);
        }
        return !stirred.isEmpty() && pulling.compareAndSet(false, true);
    }

    boolean stirAll() {
        topics.keySet().forEach(topic -> stirred.put(topic, true));
        return pulling.compareAndSet(false, true);
    }

    /** Whether more moved while the last answer was being made; if not, the line rests. */
    boolean rest() {
        pulling.set(false);
        return !stirred.isEmpty() && pulling.compareAndSet(false, true);
    }

    /** Asks the sources, as the reader, what happened on the topics that moved. */
    List<Told> pull(Templates templates, Shells shells) {
        return reader.actor()
                .map(
                        actor ->
                                Acting.<List<Told>, RuntimeException>as(
                                        actor, () -> ask(templates, shells)))
                .orElseGet(() -> ask(templates, shells));
    }

    private List<Told> ask(Templates templates, Shells shells) {
        var shell = shells.apart(reader.language());
        var told = new ArrayList<Told>();
        for (var topic : List.copyOf(stirred.keySet())) {
            stirred.remove(topic);
            var heard = topics.get(topic);
            if (heard == null) {
                continue;
            }
            for (var event : heard.source.since(topic, heard.number, reader.language())) {
                told.add(
                        new Told(
                                topic,
                                event.number(),
                                event.name(),
                                templates.render(event.fragment(), shell)));
            }
        }
        return told;
    }

    void send(Told told) throws IOException {
        emitter.send(SseEmitter.event().data(told));
        var heard = topics.get(told.topic());
        if (heard != null) {
            heard.number = Math.max(heard.number, told.number());
        }
    }

    void beat() throws IOException {
        emitter.send(SseEmitter.event().comment("beat"));
    }

    /** Tells the page that the connection ends on purpose, and why. */
    void end(String reason) {
        try {
            emitter.send(SseEmitter.event().name("end").data(reason));
        } catch (IOException | IllegalStateException gone) {
            // The page is no longer there to be told.
        }
        emitter.complete();
    }
}
