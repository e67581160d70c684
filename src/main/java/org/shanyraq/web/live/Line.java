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
import org.shanyraq.web.LiveEvent;
import org.shanyraq.web.LiveSource;
import org.shanyraq.web.LiveSourceOfMany;
import org.shanyraq.web.Shell;
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

    Optional<Actor> actor() {
        return reader.actor();
    }

    Optional<String> session() {
        return reader.session();
    }

    /** The source of a topic that is asked for many lines at once. */
    Optional<LiveSourceOfMany> ofMany(String topic) {
        return Optional.ofNullable(topics.get(topic))
                .map(heard -> heard.source)
                .filter(LiveSourceOfMany.class::isInstance)
                .map(LiveSourceOfMany.class::cast);
    }

    /** How this line hears a topic now. */
    Optional<LiveSourceOfMany.Ear> ear(String topic) {
        return Optional.ofNullable(topics.get(topic))
                .map(
                        heard ->
                                new LiveSourceOfMany.Ear(
                                        reader.actor(), topic, heard.number, reader.language()));
    }

    /** Notes that a topic moved. True when the caller must pull. */
    boolean stir(String topic) {
        if (topics.containsKey(topic)) {
            stirred.put(topic, true);
        }
        return !stirred.isEmpty() && pulling.compareAndSet(false, true);
    }

    /** Whether more moved while the last answer was being made; if not, the line rests. */
    boolean rest() {
        pulling.set(false);
        return !stirred.isEmpty() && pulling.compareAndSet(false, true);
    }

    /**
     * Asks the sources, as the reader, what happened on the topics that moved. After a failure they
     * count as moved still.
     */
    List<Told> pull(Templates templates, Shells shells) {
        return reader.actor()
                .map(
                        actor ->
                                Acting.<List<Told>, RuntimeException>as(
                                        actor, () -> ask(templates, shells)))
                .orElseGet(() -> ask(templates, shells));
    }

    private List<Told> ask(Templates templates, Shells shells) {
        var moved = List.copyOf(stirred.keySet());
        moved.forEach(stirred::remove);
        try {
            return ask(moved, templates, shells);
        } catch (RuntimeException failed) {
            moved.forEach(topic -> stirred.put(topic, true));
            throw failed;
        }
    }

    private List<Told> ask(List<String> moved, Templates templates, Shells shells) {
        var shell = shells.apart(reader.language());
        var told = new ArrayList<Told>();
        for (var topic : moved) {
            var heard = topics.get(topic);
            if (heard == null) {
                continue;
            }
            for (var event : heard.source.since(topic, heard.number, reader.language())) {
                told.add(told(topic, event, templates, shell));
            }
        }
        return told;
    }

    /** What a source answered for this line among others. */
    List<Told> worded(String topic, List<LiveEvent> events, Templates templates, Shells shells) {
        var shell = shells.apart(reader.language());
        return events.stream().map(event -> told(topic, event, templates, shell)).toList();
    }

    private static Told told(String topic, LiveEvent event, Templates templates, Shell shell) {
        return new Told(
                topic, event.number(), event.name(), templates.render(event.fragment(), shell));
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

    /** Asks the page to answer with this word. */
    void call(String word) throws IOException {
        emitter.send(SseEmitter.event().name("here").data(word));
    }

    /** Tells the page that the connection ends on purpose, and why. */
    void end(String reason) {
        try {
            emitter.send(SseEmitter.event().name("end").data(reason));
        } catch (IOException | IllegalStateException gone) {
            // The page is no longer there to be told.
        }
        try {
            emitter.complete();
        } catch (IllegalStateException ended) {
            // It ended by itself meanwhile.
        }
    }
}
