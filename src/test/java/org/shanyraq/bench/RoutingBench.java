package org.shanyraq.bench;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.StandInShift;

/**
 * Five hundred operators and twenty thousand waiting: how many offers a second are committed, how
 * long from an operator's being free until the offer stands on her screen, and whether anything is
 * ever wrong, also while one of two nodes is killed every ten seconds.
 */
final class RoutingBench {
    private static final int OPERATORS = 500;
    private static final int WAITING = 20_000;
    private static final int FREED_A_SECOND = 100;
    private static final Duration LENGTH = Duration.ofSeconds(30);

    /** A fresh program compiles what it does most while it does it; here for about two minutes. */
    private static final Duration WARM_UP = Duration.ofSeconds(120);

    private static final Duration WITH_KILLS = Duration.ofSeconds(45);

    private final BenchNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final ConcurrentLinkedQueue<Double> millis = new ConcurrentLinkedQueue<>();
    private final LinkedBlockingQueue<Seat> idle = new LinkedBlockingQueue<>();
    private final LinkedBlockingQueue<Seat> served = new LinkedBlockingQueue<>();
    private final AtomicLong nobodyFree = new AtomicLong();
    private volatile boolean counting;

    private RoutingBench(BenchNode bench) {
        this.bench = bench;
    }

    static void run() throws Exception {
        try (var bench = BenchNode.on("routing", "small")) {
            var routing = new RoutingBench(bench);
            try (var shift = new StandInShift(bench.superuser())) {
                Figures.print("routing.rate", routing.rate(shift), "assignments/s");
                long violations = routing.whileANodeIsKilled(shift);
                routing.offersOnScreen(shift);
                Figures.print(
                        "routing.offer.p99",
                        Figures.percentile(
                                routing.millis.stream().mapToDouble(Double::doubleValue).toArray(),
                                0.99),
                        "ms");
                Figures.print("routing.violations", violations, "contacts");
            }
        }
    }

    /** From a full queue and free hands until the queue is empty. New contacts keep coming. */
    private double rate(StandInShift shift) throws Exception {
        shift.queue(WAITING);
        shift.seats(OPERATORS);
        long began = System.nanoTime();
        try (var comers = arriving(20)) {
            long end = began + TimeUnit.MINUTES.toNanos(3);
            while (shift.offered() < WAITING && System.nanoTime() < end) {
                shift.answer();
                Thread.sleep(20);
            }
            comers.shutdownNow();
        }
        return shift.offered() / ((System.nanoTime() - began) / 1e9);
    }

    private long whileANodeIsKilled(StandInShift shift) throws Exception {
        shift.queue(WAITING);
        long end = System.nanoTime() + WITH_KILLS.toNanos();
        try (var comers = arriving(20);
                var killer = Executors.newSingleThreadExecutor()) {
            var killing = killer.submit(() -> killAnother(end));
            // Slowly, so that there is something to decide all the time.
            while (!killing.isDone()) {
                shift.answer();
                Thread.sleep(600);
            }
            comers.shutdownNow();
            killing.get();
        }
        for (int i = 0; i < 600 && shift.waiting() > 0; i++) {
            shift.answer();
            Thread.sleep(50);
        }
        return shift.violations();
    }

    /** Beside the shift, which goes on answering while the next node starts. */
    private Void killAnother(long end) throws Exception {
        while (System.nanoTime() < end) {
            try (var other = bench.another()) {
                Thread.sleep(10_000);
                other.kill();
            }
        }
        return null;
    }

    /** Contacts by the door of partners; one in twenty is in danger. */
    private ScheduledExecutorService arriving(int aSecond) {
        var clock = Executors.newScheduledThreadPool(1);
        var count = new AtomicLong();
        clock.scheduleAtFixedRate(
                () -> send(count.incrementAndGet() % 20 == 0),
                0,
                1_000_000_000L / aSecond,
                TimeUnit.NANOSECONDS);
        return clock;
    }

    private void send(boolean danger) {
        var body =
                """
                {"key":"%s","language":"kk","words":"көмек керек","child":false,"danger":%s}"""
                        .formatted(UUID.randomUUID(), danger);
        http.sendAsync(
                HttpRequest.newBuilder(bench.node().at("/api/v1/contacts"))
                        .header("Authorization", "Bearer " + BenchNode.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.discarding());
    }

    /** Everybody else has her hands full; those signed in become free, a hundred a second. */
    private void offersOnScreen(StandInShift shift) throws Exception {
        shift.queue(WAITING);
        shift.fill();
        var seats = signIn(shift);
        seats.forEach(Seat::listen);
        Thread.sleep(2_000);
        idle.addAll(seats);
        try (var clock = Executors.newScheduledThreadPool(2);
                var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> {
                        var seat = idle.poll();
                        if (seat == null) {
                            nobodyFree.incrementAndGet();
                        } else {
                            callers.execute(seat::becomeFree);
                        }
                    },
                    0,
                    1_000_000_000L / FREED_A_SECOND,
                    TimeUnit.NANOSECONDS);
            clock.scheduleWithFixedDelay(() -> takeBack(shift), 10, 10, TimeUnit.MILLISECONDS);
            Thread.sleep(WARM_UP.toMillis());
            counting = true;
            nobodyFree.set(0);
            Thread.sleep(LENGTH.toMillis());
            counting = false;
            clock.shutdownNow();
        }
        var all = millis.stream().mapToDouble(Double::doubleValue).toArray();
        System.err.println(
                "%d offers on screens, half within %.0f ms, 90 of 100 within %.0f; %s times nobody was free"
                        .formatted(
                                all.length,
                                Figures.percentile(all, 0.5),
                                Figures.percentile(all, 0.9),
                                nobodyFree));
    }

    /** Who has seen her offer gives it back and rests until her next turn. */
    private void takeBack(StandInShift shift) {
        var done = new ArrayList<Seat>();
        served.drainTo(done);
        if (done.isEmpty()) {
            return;
        }
        var ids = new StringBuilder();
        done.forEach(s -> ids.append(ids.isEmpty() ? "" : ",").append("'" + s.staff + "'"));
        try {
            shift.run(
                    """
                    with back as (update contact.offer set outcome = 'withdrawn', ended_at = now()
                            where outcome = 'open' and staff_id in (%1$s) returning contact_id),
                        rest as (update contact.operator set state = 'break' where staff_id in (%1$s))
                    update contact.contact set state = 'waiting' where id in (select contact_id from back)
                    """
                            .formatted(ids));
            idle.addAll(done);
        } catch (SQLException busy) {
            served.addAll(done);
        }
    }

    private List<Seat> signIn(StandInShift shift) throws SQLException {
        var seats = new ArrayList<Seat>();
        try (var connection = bench.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select sign_in_name, id from access.staff where role = 'operator'"
                                                + " and state = 'active' order by 1 limit 24")) {
            while (rows.next()) {
                var browser = new HttpBrowser(bench.node());
                browser.signIn(rows.getString(1), EnrolStaff.DEMO_PASSWORD);
                var token = HttpBrowser.csrf(browser.get("/account")).orElseThrow();
                var cookies = new StringBuilder();
                browser.cookies()
                        .forEach((name, value) -> cookies.append(name + "=" + value + "; "));
                seats.add(new Seat(rows.getObject(2, UUID.class), cookies.toString(), token));
                shift.run(
                        """
                        insert into contact.profile (staff_id, skills, tongues, capacity, reserve, changed_by, changed_at)
                        values ('%1$s', '{}', '{}', 1, false, '%1$s', now())
                        on conflict (staff_id) do update set capacity = 1
                        """
                                .formatted(rows.getObject(2, UUID.class)));
            }
        }
        return seats;
    }

    /** An operator's open page. */
    private final class Seat {
        private final UUID staff;
        private final String cookies;
        private final String token;
        private volatile long freeSince;

        Seat(UUID staff, String cookies, String token) {
            this.staff = staff;
            this.cookies = cookies;
            this.token = token;
        }

        void listen() {
            http.sendAsync(
                    HttpRequest.newBuilder(
                                    bench.node().at("/live?lang=kk&after=0&topic=desk:" + staff))
                            .header("Cookie", cookies)
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.fromLineSubscriber(
                            new java.util.concurrent.Flow.Subscriber<String>() {
                                @Override
                                public void onSubscribe(
                                        java.util.concurrent.Flow.Subscription subscription) {
                                    subscription.request(Long.MAX_VALUE);
                                }

                                @Override
                                public void onNext(String line) {
                                    if (line.contains("/desk/offers/")) {
                                        seen();
                                    }
                                }

                                @Override
                                public void onError(Throwable broken) {}

                                @Override
                                public void onComplete() {}
                            }));
        }

        private synchronized void seen() {
            if (freeSince != 0) {
                if (counting) {
                    millis.add((System.nanoTime() - freeSince) / 1e6);
                }
                freeSince = 0;
                served.add(this);
            }
        }

        void becomeFree() {
            freeSince = System.nanoTime();
            var body = "state=ready&_csrf=" + URLEncoder.encode(token, StandardCharsets.UTF_8);
            http.sendAsync(
                    HttpRequest.newBuilder(bench.node().at("/desk/state"))
                            .header("Cookie", cookies)
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(body))
                            .build(),
                    BodyHandlers.discarding());
        }
    }
}
