package org.shanyraq.drill;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.shanyraq.testing.Node;

/** People who ask for help and do not give up: each asks again, at either node, until answered. */
final class Callers implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Site site;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Map<UUID, UUID> answered = new ConcurrentHashMap<>();
    private final AtomicBoolean calling = new AtomicBoolean(true);
    private final AtomicReference<String> lastRefusal = new AtomicReference<>("none");
    private final AtomicLong longestGap = new AtomicLong();
    private final ExecutorService people;

    Callers(Site site, int people) {
        this.site = site;
        this.people = Executors.newFixedThreadPool(people);
        for (int i = 0; i < people; i++) {
            this.people.submit(this::callOn);
        }
    }

    /** Which contact each key was answered with. */
    Map<UUID, UUID> answered() {
        return answered;
    }

    /** The longest that anybody waited from first asking to being answered, in milliseconds. */
    long longestWait() {
        return longestGap.get();
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
    }

    private void callOn() {
        while (calling.get()) {
            var key = UUID.randomUUID();
            long began = System.nanoTime();
            boolean first = (key.getLeastSignificantBits() & 1) == 0;
            while (!ask(key, first ? site.first() : site.second())) {
                first = !first;
                pause(50);
            }
            longestGap.accumulateAndGet((System.nanoTime() - began) / 1_000_000, Math::max);
            pause(20);
        }
    }

    /** Whether the node answered that it has taken the contact in. */
    private boolean ask(UUID key, Node node) {
        var body =
                """
                {"key":"%s","language":"kk","words":"көмек керек %s","child":false,"danger":false}"""
                        .formatted(key, key);
        var request =
                HttpRequest.newBuilder(node.at("/api/v1/contacts"))
                        .header("Authorization", "Bearer " + Site.TOKEN)
                        .header("Content-Type", "application/json")
                        .timeout(PATIENCE)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        try {
            var response = http.send(request, HttpResponse.BodyHandlers.ofString());
            var id = ID.matcher(response.body());
            if (response.statusCode() / 100 != 2 || !id.find()) {
                lastRefusal.set(response.statusCode() + " " + response.body());
                return false;
            }
            answered.put(key, UUID.fromString(id.group(1)));
            return true;
        } catch (IOException away) {
            return false;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
