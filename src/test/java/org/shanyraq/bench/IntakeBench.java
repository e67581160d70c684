package org.shanyraq.bench;

import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;

/** How many contacts a second are taken in for good, and how long each waits at half that rate. */
final class IntakeBench {
    /** Half of the 400 contacts a second that must be reached. */
    private static final double HALF_OF_REQUIRED = 200;

    private static final int AT_ONCE = 48;
    private static final Duration LENGTH = Duration.ofSeconds(30);
    private static final Duration WARM_UP = Duration.ofSeconds(45);
    private static final Pattern ID = Pattern.compile("\"id\"\\s*:\\s*\"([0-9a-f-]{36})\"");

    private final BenchNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<UUID, UUID> answered = new ConcurrentHashMap<>();

    private IntakeBench(BenchNode bench) {
        this.bench = bench;
    }

    static void run() throws Exception {
        try (var bench = BenchNode.on("intake", "small")) {
            var intake = new IntakeBench(bench);
            intake.asFastAsPossible(WARM_UP);
            double rate = intake.asFastAsPossible(LENGTH);
            Figures.print("intake.rate", rate, "contacts/s");
            Figures.print("intake.p99", intake.atRate(rate / 2, LENGTH), "ms");
            Figures.print("intake.p99.at_200", intake.atRate(HALF_OF_REQUIRED, LENGTH), "ms");
            intake.judge();
            Figures.print(
                    "intake.limit_ratio",
                    rate / intake.bareCommits(Duration.ofSeconds(10)),
                    "ratio");
        }
    }

    /** Closed loop: the next is sent when one is answered. */
    private double asFastAsPossible(Duration length) throws InterruptedException {
        var places = new Semaphore(AT_ONCE);
        var count = new AtomicLong();
        long began = System.nanoTime();
        long end = began + length.toNanos();
        while (System.nanoTime() < end) {
            places.acquire();
            send().whenComplete(
                            (ok, failed) -> {
                                places.release();
                                if (Boolean.TRUE.equals(ok)) {
                                    count.incrementAndGet();
                                }
                            });
        }
        places.acquire(AT_ONCE);
        return count.get() / ((System.nanoTime() - began) / 1e9);
    }

    /** Open loop: sent at fixed times, whatever became of the earlier ones. */
    private double atRate(double rate, Duration length) throws InterruptedException {
        var millis = new ConcurrentLinkedQueue<Double>();
        try (var clock = Executors.newScheduledThreadPool(1)) {
            clock.scheduleAtFixedRate(
                    () -> {
                        long began = System.nanoTime();
                        send().thenAccept(ok -> millis.add((System.nanoTime() - began) / 1e6));
                    },
                    0,
                    (long) (1e9 / rate),
                    TimeUnit.NANOSECONDS);
            Thread.sleep(length.toMillis());
        }
        Thread.sleep(2_000);
        return Figures.percentile(millis.stream().mapToDouble(Double::doubleValue).toArray(), 0.99);
    }

    private CompletableFuture<Boolean> send() {
        var key = UUID.randomUUID();
        var body =
                """
                {"key":"%s","language":"kk","words":"көмек керек, жаза аламын ба","child":true,"danger":false}"""
                        .formatted(key);
        var request =
                HttpRequest.newBuilder(bench.node().at("/api/v1/contacts"))
                        .header("Authorization", "Bearer " + BenchNode.TOKEN)
                        .header("Content-Type", "application/json")
                        .timeout(Duration.ofSeconds(30))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build();
        return http.sendAsync(request, HttpResponse.BodyHandlers.ofString())
                .thenApply(
                        response -> {
                            var id = ID.matcher(response.body());
                            boolean taken = response.statusCode() / 100 == 2 && id.find();
                            if (taken) {
                                answered.put(key, UUID.fromString(id.group(1)));
                            }
                            return taken;
                        });
    }

    private void judge() throws SQLException {
        var stored = new ArrayList<UUID>();
        try (var connection = bench.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select id from contact.contact")) {
            while (rows.next()) {
                stored.add(rows.getObject(1, UUID.class));
            }
        }
        var known = new HashSet<>(stored);
        long lost = answered.values().stream().filter(id -> !known.contains(id)).count();
        long doubled = answered.size() - new HashSet<>(answered.values()).size();
        Figures.print("intake.lost", lost, "contacts");
        Figures.print("intake.doubled", doubled, "contacts");
    }

    /** What the same PostgreSQL gives for bare single-row commits, eight clients. */
    private double bareCommits(Duration length) throws Exception {
        try (var connection = bench.superuser()) {
            connection
                    .createStatement()
                    .execute("create table public.bare (id uuid primary key, at timestamptz)");
        }
        var count = new AtomicLong();
        long end = System.nanoTime() + length.toNanos();
        try (var clients = Executors.newFixedThreadPool(8)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                running.add(
                        clients.submit(
                                () -> {
                                    try (var connection = bench.superuser();
                                            var insert =
                                                    connection.prepareStatement(
                                                            "insert into public.bare values (?, now())")) {
                                        while (System.nanoTime() < end) {
                                            insert.setObject(1, UUID.randomUUID());
                                            insert.execute();
                                            count.incrementAndGet();
                                        }
                                    }
                                    return null;
                                }));
            }
            for (var one : running) {
                one.get();
            }
        } finally {
            try (var connection = bench.superuser()) {
                connection.createStatement().execute("drop table public.bare");
            }
        }
        return count.get() / (double) length.toSeconds();
    }
}
