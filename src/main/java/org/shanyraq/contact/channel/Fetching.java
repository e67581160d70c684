package org.shanyraq.contact.channel;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks a provider again and again on a thread of its own, more slowly while it fails. */
public final class Fetching {
    private static final Logger LOG = LoggerFactory.getLogger(Fetching.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(500);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);

    private final String name;
    private final Duration between;
    private final Round round;
    private volatile @Nullable Thread thread;

    /** One round. */
    @FunctionalInterface
    public interface Round {
        /** False when it failed, and the next should wait longer. */
        boolean go() throws InterruptedException;
    }

    public Fetching(String name, Duration between, Round round) {
        this.name = name;
        this.between = between;
        this.round = round;
    }

    public void start() {
        thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            running.interrupt();
        }
    }

    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        var pause = FIRST_PAUSE;
        try {
            while (thread == Thread.currentThread()) {
                if (once()) {
                    pause = FIRST_PAUSE;
                    Thread.sleep(between);
                } else {
                    Thread.sleep(pause);
                    var longer = pause.multipliedBy(2);
                    pause = longer.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : longer;
                }
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean once() throws InterruptedException {
        try {
            return round.go();
        } catch (RuntimeException failed) {
            LOG.warn("{} failed: {}", name, failed.getClass().getSimpleName());
            return false;
        }
    }
}
