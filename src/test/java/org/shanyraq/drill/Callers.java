package org.shanyraq.drill;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/**
 * People who ask for help and do not give up: each asks again, at either node, until answered. Some
 * come through a partner, some write on the public page and go on writing.
 */
final class Callers implements AutoCloseable {
    private static final int BY_PARTNER = 6;
    private static final int BY_PAGE = 2;
    private static final int MESSAGES = 20;

    /**
     * Between two requests of one person: what is struck is a service at work, not one at its
     * limit.
     */
    private static final long PAUSE_MILLIS = 120;

    private final Site site;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<UUID, UUID> answered = new ConcurrentHashMap<>();
    private final List<Talk> talks = new CopyOnWriteArrayList<>();
    private final AtomicBoolean calling = new AtomicBoolean(true);
    private final AtomicLong longest = new AtomicLong();
    private final ExecutorService people = Executors.newFixedThreadPool(BY_PARTNER + BY_PAGE);

    Callers(Site site) {
        this.site = site;
        for (int i = 0; i < BY_PARTNER; i++) {
            people.submit(this::callOn);
        }
        for (int i = 0; i < BY_PAGE; i++) {
            people.submit(this::talkOn);
        }
    }

    static int people() {
        return BY_PARTNER + BY_PAGE;
    }

    /** Which contact each key was answered with. */
    Map<UUID, UUID> answered() {
        return answered;
    }

    /** The conversations on the public page. */
    List<Talk> talks() {
        return talks;
    }

    /** How many contacts and messages were answered for. */
    long count() {
        return answered.size()
                + talks.size()
                + talks.stream().mapToLong(talk -> talk.answered().size()).sum();
    }

    /** The longest that anybody waited from first asking to being answered, in milliseconds. */
    long longestWait() {
        return longest.get();
    }

    @Override
    public void close() {
        calling.set(false);
        people.shutdown();
        try {
            if (!people.awaitTermination(90, TimeUnit.SECONDS)) {
                throw new IllegalStateException(
                        "somebody was not answered for a minute and a half");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        http.close();
    }

    private void callOn() {
        while (calling.get()) {
            var key = UUID.randomUUID();
            untilAnswered(key, node -> ask(key, node));
            pause(PAUSE_MILLIS);
        }
    }

    private void talkOn() {
        while (calling.get()) {
            var once = UUID.randomUUID();
            var begun = new AtomicReference<Talk>();
            untilAnswered(
                    once,
                    node -> {
                        Talk.begin(http, node, once).ifPresent(begun::set);
                        return begun.get() != null;
                    });
            var talk = begun.get();
            talks.add(talk);
            for (int i = 0; i < MESSAGES && calling.get(); i++) {
                var message = talk.write();
                untilAnswered(message.key(), node -> talk.say(http, node, message));
                pause(PAUSE_MILLIS);
            }
        }
    }

    /** One try at a node; whether it answered. */
    private interface Try {
        boolean at(Station node) throws InterruptedException;
    }

    private void untilAnswered(UUID key, Try ask) {
        long began = System.nanoTime();
        boolean first = (key.getLeastSignificantBits() & 1) == 0;
        try {
            while (!ask.at(site.station(first))) {
                first = !first;
                Thread.sleep(50);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        longest.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
    }

    /** Whether the node answered that it has taken the contact in. */
    private boolean ask(UUID key, Station node) throws InterruptedException {
        var id = PartnerCall.contact(http, node, key);
        id.ifPresent(contact -> answered.put(key, contact));
        return id.isPresent();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
