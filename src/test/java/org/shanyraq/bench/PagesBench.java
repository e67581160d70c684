package org.shanyraq.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Pattern;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.testing.HttpBrowser;

/**
 * How long the pages of each day take in a whole country: eight people at work, a page each per two
 * seconds, and how many statements each page asks of the database.
 */
final class PagesBench {
    private static final long PAUSE_MILLIS = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(40);
    private static final Duration LENGTH = Duration.ofSeconds(120);
    private static final Pattern CASE = Pattern.compile("href=\"(/case/[0-9a-f-]{36})\"");
    private static final Map<String, String> PATTERNS =
            Map.of(
                    "desk", "/desk",
                    "case", "/case/{id}",
                    "cases", "/cases",
                    "today", "/today",
                    "national", "/national");

    private final BenchNode bench;
    private final Map<String, ConcurrentLinkedQueue<Double>> millis = new ConcurrentHashMap<>();
    private final AtomicReference<Throwable> failed = new AtomicReference<>();
    private volatile boolean counting;

    private PagesBench(BenchNode bench) {
        this.bench = bench;
    }

    static void run() throws Exception {
        try (var bench = BenchNode.on("pages", "country")) {
            var pages = new PagesBench(bench);
            pages.work();
            pages.print();
        }
    }

    private void work() throws Exception {
        try (var clock = Executors.newScheduledThreadPool(8)) {
            int seat = 0;
            for (var user : users()) {
                user.begin(clock, PAUSE_MILLIS / 8 * seat++);
            }
            Thread.sleep(WARM_UP.toMillis());
            counting = true;
            Thread.sleep(LENGTH.toMillis());
            clock.shutdownNow();
        }
        if (failed.get() != null) {
            throw new IllegalStateException("a page failed", failed.get());
        }
    }

    /** Two operators, two social workers, two managers, two who read the national figures. */
    private List<User> users() throws SQLException {
        var users = new ArrayList<User>();
        for (var name : atWork("operator")) {
            users.add(new User(name, "desk"));
        }
        for (var name : atWork("social_worker")) {
            users.add(new User(name, "today", "cases", "case"));
        }
        for (var name : atWork("centre_manager")) {
            users.add(new User(name, "cases", "case", "today"));
        }
        for (var name : atWork("ministry_analyst", "regional_coordinator")) {
            users.add(new User(name, "national"));
        }
        return users;
    }

    private List<String> atWork(String... roles) throws SQLException {
        var names = new ArrayList<String>();
        try (var connection = bench.superuser();
                var select =
                        connection.prepareStatement(
                                """
                                select sign_in_name from access.staff
                                where role = any (?) and state = 'active' order by sign_in_name limit 2
                                """)) {
            select.setArray(1, connection.createArrayOf("text", roles));
            var rows = select.executeQuery();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void print() throws IOException, InterruptedException {
        new TreeMap<>(millis)
                .forEach(
                        (page, taken) ->
                                Figures.print(
                                        "pages." + page + ".p95",
                                        Figures.percentile(
                                                taken.stream()
                                                        .mapToDouble(Double::doubleValue)
                                                        .toArray(),
                                                0.95),
                                        "ms"));
        for (var page : new TreeMap<>(PATTERNS).entrySet()) {
            Figures.print(
                    "pages." + page.getKey() + ".queries", most(page.getValue()), "statements");
        }
    }

    /** The most statements that one view of the page asked for, as the node itself counted. */
    private double most(String pattern) throws IOException, InterruptedException {
        var answer =
                HttpClient.newHttpClient()
                        .send(
                                HttpRequest.newBuilder(bench.node().watched("/actuator/prometheus"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofString());
        return answer.body()
                .lines()
                .filter(line -> line.startsWith("shanyraq_page_queries_max{"))
                .filter(line -> line.contains("page=\"" + pattern + "\""))
                .filter(line -> line.contains("method=\"GET\""))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .max()
                .orElseThrow(() -> new IllegalStateException("no count for " + pattern));
    }

    /** Somebody who goes from page to page. */
    private final class User {
        private final List<String> pages;
        private final HttpBrowser browser;
        private final List<String> cases = new ArrayList<>();
        private final AtomicInteger turn = new AtomicInteger();

        User(String name, String... pages) {
            this.pages = List.of(pages);
            this.browser = new HttpBrowser(bench.node());
            browser.signIn(name, EnrolStaff.DEMO_PASSWORD);
        }

        void begin(ScheduledExecutorService clock, long after) {
            clock.scheduleAtFixedRate(this::visit, after, PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        }

        private void visit() {
            try {
                var page = pages.get(turn.getAndIncrement() % pages.size());
                var path = path(page);
                long began = System.nanoTime();
                var answer = browser.get(path);
                double took = (System.nanoTime() - began) / 1e6;
                if (answer.statusCode() != 200) {
                    throw new IllegalStateException(page + " answered " + answer.statusCode());
                }
                if (counting) {
                    millis.computeIfAbsent(page, unused -> new ConcurrentLinkedQueue<>()).add(took);
                }
                if (page.equals("cases")) {
                    cases.clear();
                    CASE.matcher(answer.body()).results().forEach(hit -> cases.add(hit.group(1)));
                }
            } catch (RuntimeException broken) {
                failed.compareAndSet(null, broken);
            }
        }

        /** Each view of a case is another one of the list. */
        private String path(String page) {
            if (!page.equals("case")) {
                return PATTERNS.get(page);
            }
            if (cases.isEmpty()) {
                CASE.matcher(browser.get("/cases").body())
                        .results()
                        .forEach(hit -> cases.add(hit.group(1)));
            }
            return cases.get(turn.get() % cases.size());
        }
    }
}
