package org.shanyraq.web.live;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;
import org.shanyraq.ground.Actor;
import org.shanyraq.web.SignsOfLife;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Pages whose signs of life are waited for. Each is called upon by a word of its own, which only it
 * knows, and answers with it to whichever node; a node that does not know the word tells the
 * others. A page that answered once and then not for long loses its stream: if it lives, it opens
 * another.
 */
@Component
class RollCall {
    /** Before the word in what nodes tell each other. */
    static final String ELSEWHERE = "here:";

    /** Far beyond what a bad line takes; until then sending finds out by itself. */
    private static final Duration SILENT = Duration.ofSeconds(20);

    private static final Pattern WORD = Pattern.compile("[0-9a-f-]{36}\\.[0-9a-f-]{36}");

    private final Signs signs;
    private final OtherNodes others;
    private final LongSupplier nanos;
    private final Map<String, Awaited> byWord = new ConcurrentHashMap<>();
    private final Map<Line, Awaited> byLine = new ConcurrentHashMap<>();

    @Autowired
    RollCall(Signs signs, OtherNodes others) {
        this(signs, others, System::nanoTime);
    }

    RollCall(Signs signs, OtherNodes others, LongSupplier nanos) {
        this.signs = signs;
        this.others = others;
        this.nanos = nanos;
    }

    private static final class Awaited {
        private final Actor.Staff reader;
        private final String word;
        private final AtomicBoolean calling = new AtomicBoolean();
        private volatile long heardAt;
        private volatile boolean answers;

        Awaited(Actor.Staff reader, String word) {
            this.reader = reader;
            this.word = word;
        }
    }

    void enter(Line line) {
        signs.awaited(line.actor())
                .ifPresent(
                        reader -> {
                            var word = others.self() + "." + UUID.randomUUID();
                            var awaited = new Awaited(reader, word);
                            byWord.put(word, awaited);
                            byLine.put(line, awaited);
                        });
    }

    void leave(Line line) {
        var awaited = byLine.remove(line);
        if (awaited != null) {
            byWord.remove(awaited.word);
        }
    }

    /** Whether it is a line's turn, each second a part of them. */
    boolean isTurnOf(Line line, long turn) {
        return byLine.containsKey(line)
                && Math.floorMod(System.identityHashCode(line), SignsOfLife.EVERY_SECONDS)
                        == Math.floorMod(turn, SignsOfLife.EVERY_SECONDS);
    }

    /**
     * Calls upon a page. A call that is still on its way down a slow line is not doubled.
     *
     * @throws IOException when it can no longer be reached, or has been silent for long
     */
    void call(Line line) throws IOException {
        var awaited = byLine.get(line);
        if (awaited == null) {
            return;
        }
        if (awaited.answers && nanos.getAsLong() - awaited.heardAt > SILENT.toNanos()) {
            throw new IOException("silent");
        }
        if (awaited.calling.compareAndSet(false, true)) {
            try {
                line.call(awaited.word);
            } finally {
                awaited.calling.set(false);
            }
        }
    }

    /** An answer that came to this node. */
    void answered(String word) {
        if (!heard(word) && WORD.matcher(word).matches() && !word.startsWith(others.self() + ".")) {
            others.tell(List.of(ELSEWHERE + word));
        }
    }

    /** True when the page is one of this node's. */
    boolean heard(String word) {
        var awaited = byWord.get(word);
        if (awaited == null) {
            return false;
        }
        awaited.heardAt = nanos.getAsLong();
        awaited.answers = true;
        signs.note(awaited.reader.id(), true);
        return true;
    }
}
