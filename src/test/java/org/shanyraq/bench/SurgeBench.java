package org.shanyraq.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.shanyraq.testing.StandInShift;

/**
 * A television campaign: ten contacts a second, then a hundred a second for five minutes. How long
 * each waits to be taken in, whether any is refused, whether emergencies still come first, whether
 * everybody is told an honest wait, and how long until all that hangs behind is worked off.
 */
final class SurgeBench {
    private static final int BASE = 10;
    private static final int SURGE = 100;
    private static final Duration BEFORE = Duration.ofSeconds(20);
    private static final int OPERATORS = 60;

    /** Five minutes, unless SURGE_SECONDS asks for a short look. */
    private static final Duration LENGTH =
            Duration.ofSeconds(
                    Long.parseLong(System.getenv().getOrDefault("SURGE_SECONDS", "300")));

    private final BenchNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final AtomicInteger errors = new AtomicInteger();
    private final AtomicInteger untold = new AtomicInteger();
    private final AtomicInteger open = new AtomicInteger();
    private final AtomicLong number = new AtomicLong();

    private SurgeBench(BenchNode bench) {
        this.bench = bench;
    }

    static void run() throws Exception {
        try (var bench = BenchNode.on("surge", "small");
                var shift = new StandInShift(bench.superuser())) {
            var surge = new SurgeBench(bench);
            shift.seats(OPERATORS);
            try (var answering = Executors.newScheduledThreadPool(1)) {
                answering.scheduleWithFixedDelay(
                        () -> surge.answer(shift), 1_000, 1_000, TimeUnit.MILLISECONDS);
                surge.come(BASE, BEFORE);
                surge.millis.clear();
                surge.come(SURGE, LENGTH);
                long ended = System.nanoTime();
                surge.print();
                surge.awaitDrained();
                Figures.print("surge.drain", (System.nanoTime() - ended) / 1e9, "s");
                answering.shutdownNow();
            }
            Figures.print("surge.overtaken", shift.overtaken(), "emergencies");
        }
    }

    private void answer(StandInShift shift) {
        try {
            shift.answer();
        } catch (java.sql.SQLException busy) {
            System.err.println("the stand-ins could not answer: " + busy.getSQLState());
        }
    }

    private void come(int aSecond, Duration length) throws InterruptedException {
        try (var clock = Executors.newScheduledThreadPool(1)) {
            clock.scheduleAtFixedRate(this::one, 0, 1_000_000_000L / aSecond, TimeUnit.NANOSECONDS);
            Thread.sleep(length.toMillis());
            clock.shutdownNow();
        }
        for (int i = 0; i < 300 && open.get() > 0; i++) {
            Thread.sleep(100);
        }
    }

    /** A person on the page for writing; one in fifty says that she is in danger. */
    private void one() {
        boolean danger = number.incrementAndGet() % 50 == 0;
        var words = URLEncoder.encode("Сәлеметсіз бе, көмек керек", StandardCharsets.UTF_8);
        var body =
                "once="
                        + UUID.randomUUID()
                        + "&words="
                        + words
                        + "&language=kk"
                        + (danger ? "&danger=true" : "");
        long began = System.nanoTime();
        open.incrementAndGet();
        http.sendAsync(
                        HttpRequest.newBuilder(bench.node().at("/kk/write"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .header("Sec-Fetch-Site", "same-origin")
                                .timeout(Duration.ofSeconds(30))
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        BodyHandlers.ofString())
                .whenComplete(
                        (answer, failed) -> {
                            open.decrementAndGet();
                            if (failed != null || answer.statusCode() != 200) {
                                errors.incrementAndGet();
                                return;
                            }
                            millis.add((System.nanoTime() - began) / 1e6);
                            if (!isTold(answer.body())) {
                                untold.incrementAndGet();
                            }
                        });
    }

    /** In minutes, in hours, at once, or honestly that nobody can say. */
    private static boolean isTold(String page) {
        return page.contains("минут")
                || page.contains("сағат")
                || page.contains("айта алмаймыз")
                || page.contains("оператор қазір");
    }

    private void print() {
        var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        Figures.print("surge.intake.p99", Figures.percentile(all, 0.99), "ms");
        Figures.print("surge.errors", errors.get(), "contacts");
        Figures.print("surge.untold", untold.get(), "contacts");
        System.err.println(
                all.length + " taken in; median " + Figures.percentile(all, 0.5) + " ms");
    }

    /** Journal, events, outbox, terms and facts: nothing hangs behind any more. */
    private void awaitDrained() throws Exception {
        for (int i = 0; i < 1_200; i++) {
            long behind =
                    bench.count("select count(*) from ground.event_publication")
                            + bench.count(
                                    "select count(*) from outbound.sending where state in ('waiting', 'sending')")
                            + bench.count(
                                    "select count(*) from contact.contact where not term_started and state in ('waiting', 'offered')")
                            + bench.count(
                                    """
                                    select count(*) from ground.fact f where exists (
                                        select from ground.fact_reader r where (f.xid, f.number) > (r.xid, r.number))
                                    """)
                            + journal();
            if (behind == 0) {
                return;
            }
            if (i % 40 == 0) {
                System.err.println(behind + " still behind");
            }
            Thread.sleep(250);
        }
        System.err.println("not drained after five minutes");
    }

    private long journal() throws java.io.IOException {
        var folder = bench.home().resolve("journal");
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (var files = Files.walk(folder)) {
            long size = 0;
            for (var file : files.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
            return size;
        }
    }
}
