package org.shanyraq.drill;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** People who come to the public page at a rate, each until she is taken in; then she waits. */
final class Arrivals implements AutoCloseable {
    private final Site site;
    private final String words;
    private final int dangerOneIn;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private final List<Talk> talks = new CopyOnWriteArrayList<>();
    private final Queue<Long> millis = new ConcurrentLinkedQueue<>();
    private final AtomicLong number = new AtomicLong();
    private final AtomicInteger refused = new AtomicInteger();

    /**
     * @param words what each says first
     * @param dangerOneIn of so many one says that she is in danger
     */
    Arrivals(Site site, String words, int dangerOneIn) {
        this.site = site;
        this.words = words;
        this.dangerOneIn = dangerOneIn;
    }

    void come(int aSecond, Duration length) throws InterruptedException {
        long apart = 1_000_000_000L / aSecond;
        long next = System.nanoTime();
        for (long end = next + length.toNanos(); next < end; next += apart) {
            long wait = next - System.nanoTime();
            if (wait > 0) {
                Thread.sleep(wait / 1_000_000, (int) (wait % 1_000_000));
            }
            people.submit(this::one);
        }
    }

    private void one() {
        var once = UUID.randomUUID();
        long n = number.incrementAndGet();
        long began = System.nanoTime();
        try {
            var begun = Optional.<Talk>empty();
            for (long i = n; begun.isEmpty(); i++) {
                begun =
                        Talk.begin(
                                http, site.station(i % 2 == 0), once, words, n % dangerOneIn == 0);
                if (begun.isEmpty()) {
                    refused.incrementAndGet();
                    // As a page or a person does: not all at the same moment.
                    Thread.sleep(ThreadLocalRandom.current().nextInt(100, 600));
                }
            }
            millis.add((System.nanoTime() - began) / 1_000_000);
            talks.add(begun.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    long came() {
        return number.get();
    }

    /** How often somebody had to ask again. */
    int refused() {
        return refused.get();
    }

    /** Those who were taken in. */
    List<Talk> talks() {
        return talks;
    }

    /** Within how many milliseconds ninety-nine of a hundred were taken in, of all so far. */
    long p99() {
        var sorted = millis.stream().sorted().toList();
        return sorted.isEmpty() ? 0 : sorted.get((int) ((sorted.size() - 1) * 0.99));
    }

    long longest() {
        return millis.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** Waits until everybody who has come is taken in. */
    boolean allTakenIn(Duration within) throws Exception {
        return Eventually.holds(within, () -> talks.size() == number.get());
    }

    @Override
    public void close() {
        people.shutdownNow();
        people.close();
        http.close();
    }
}
