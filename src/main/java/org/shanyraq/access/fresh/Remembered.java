package org.shanyraq.access.fresh;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Answers that hold until {@link Freshness} moves. */
public final class Remembered<K, V> {
    private static final int MOST = 20_000;

    private final Freshness freshness;
    private volatile Page<K, V> page = new Page<>(-1, new ConcurrentHashMap<>());

    private Remembered(Freshness freshness) {
        this.freshness = freshness;
    }

    /** What is remembered of the present state; an answer put in later belongs to that state. */
    public Map<K, V> now() {
        long number = freshness.number();
        var current = page;
        if (current.number != number || current.answers.size() > MOST) {
            current = new Page<>(number, new ConcurrentHashMap<>());
            page = current;
        }
        return current.answers;
    }

    private record Page<K, V>(long number, Map<K, V> answers) {}

    /** Makes memories that share one freshness. */
    @Component
    public static class Shelf {
        private final Freshness freshness;

        Shelf(Freshness freshness) {
            this.freshness = freshness;
        }

        public <K, V> Remembered<K, V> remembered() {
            return new Remembered<>(freshness);
        }
    }
}
