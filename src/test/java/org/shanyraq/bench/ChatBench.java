package org.shanyraq.bench;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.testing.HttpBrowser;

/**
 * Two thousand conversations open on one node, each with a visitor's page that listens, and
 * operators' pages that listen to all of them. Two hundred messages a second go to and fro; how
 * long until the other side has each, whether each comes, and whether once, while connections are
 * dropped at random.
 */
final class ChatBench {
    private static final int CONVERSATIONS = 2_000;
    private static final int OPERATORS = 40;
    private static final int TOPICS_OF_A_PAGE = 32;
    private static final int RATE = 200;

    /** A fresh program compiles what it does most while it does it. */
    private static final Duration WARM_UP = Duration.ofSeconds(100);

    private static final Duration LENGTH = Duration.ofSeconds(60);
    private static final Duration WINDOW = Duration.ofSeconds(5);
    private static final Duration AFTERWARDS = Duration.ofSeconds(25);

    /** So many connections break each second. */
    private static final int BROKEN = 10;

    private static final Pattern TOPIC = Pattern.compile("data-topic=\"(talk:[0-9a-f]{64})\"");
    private static final Pattern VIEW = Pattern.compile("name=\"view\" value=\"([^\"]+)\"");
    private static final Pattern MARK = Pattern.compile("(?:^|;)\\s*v=([^;]+)");

    private final BenchNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(111);
    private final List<Talk> talks = new ArrayList<>();
    private final List<Station> stations = new ArrayList<>();
    private final List<Hearing> pages = new ArrayList<>();
    private final Map<String, Long> sent = new ConcurrentHashMap<>();

    /** By the word: the topic on which the other side has to hear it. */
    private final Map<String, String> meantFor = new ConcurrentHashMap<>();

    private final Map<String, Long> heard = new ConcurrentHashMap<>();
    private final ConcurrentLinkedQueue<Delivered> delivered = new ConcurrentLinkedQueue<>();
    private final AtomicLong doubled = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();
    private volatile boolean counting;

    private ChatBench(BenchNode bench) {
        this.bench = bench;
    }

    /** When a message was sent, and how long until the other side had it. */
    private record Delivered(long sentNanos, double millis) {}

    /** One conversation: the visitor's proofs and the operator who answers. */
    private record Talk(UUID contact, String mark, String view, String topic, Station station) {}

    /** An operator who is signed in. */
    private record Station(UUID staff, UUID centre, String cookies, String token) {}

    static void run() throws Exception {
        try (var bench = BenchNode.on("chat", "small")) {
            var chat = new ChatBench(bench);
            chat.forgetEarlierRuns();
            chat.signIn();
            chat.begin();
            chat.listen();
            chat.talk();
            chat.print();
        }
    }

    private void forgetEarlierRuns() throws SQLException {
        try (var connection = bench.superuser();
                var statement = connection.createStatement()) {
            statement.execute(
                    "update contact.contact set state = 'closed', closed_at = now() where state <> 'closed'");
            statement.execute("update contact.view set ended_at = now() where ended_at is null");
            statement.execute(
                    "delete from access.relation where relation = 'serves' and kind = 'contact'");
        }
    }

    private void signIn() throws SQLException {
        try (var connection = bench.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        "select sign_in_name, id, centre from access.staff where role = 'operator'"
                                                + " and state = 'active' order by 1 limit "
                                                + OPERATORS)) {
            while (rows.next()) {
                var browser = new HttpBrowser(bench.node());
                browser.signIn(rows.getString(1), EnrolStaff.DEMO_PASSWORD);
                var token = HttpBrowser.csrf(browser.get("/account")).orElseThrow();
                var cookies = new StringBuilder();
                browser.cookies()
                        .forEach(
                                (name, value) ->
                                        cookies.append(cookies.isEmpty() ? "" : "; ")
                                                .append(name + "=" + value));
                stations.add(
                        new Station(
                                rows.getObject(2, UUID.class),
                                rows.getObject(3, UUID.class),
                                cookies.toString(),
                                token));
            }
        }
    }

    /** Everybody writes first words, and each contact is put into an operator's hands. */
    private void begin() throws Exception {
        var begun = new ConcurrentLinkedQueue<Begun>();
        var places = new Semaphore(16);
        for (int i = 0; i < CONVERSATIONS; i++) {
            places.acquire();
            Thread.startVirtualThread(
                    () -> {
                        try {
                            begun.add(open());
                        } catch (Exception failed) {
                            refused.incrementAndGet();
                        } finally {
                            places.release();
                        }
                    });
        }
        places.acquire(16);
        if (begun.size() < CONVERSATIONS) {
            throw new IllegalStateException("only " + begun.size() + " conversations began");
        }
        refused.set(0);
        assign(List.copyOf(begun));
    }

    private record Begun(String mark, String view, String topic) {}

    private Begun open() throws Exception {
        var answer =
                http.send(
                        form(
                                        "/kk/write",
                                        Map.of(
                                                "once",
                                                UUID.randomUUID().toString(),
                                                "words",
                                                "Сәлеметсіз бе",
                                                "language",
                                                "kk"))
                                .header("Sec-Fetch-Site", "same-origin")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        var mark = MARK.matcher(answer.headers().firstValue("Set-Cookie").orElse(""));
        var topic = TOPIC.matcher(answer.body());
        var view = VIEW.matcher(answer.body());
        if (!mark.find() || !topic.find() || !view.find()) {
            throw new IllegalStateException("no conversation: " + answer.statusCode());
        }
        return new Begun(mark.group(1), view.group(1), topic.group(1));
    }

    /** Whoever owns a contact is on the shift's list, and her pages are never missed here. */
    private void onTheShift() throws SQLException {
        try (var connection = bench.superuser();
                var sit =
                        connection.prepareStatement(
                                """
                                insert into contact.operator (staff_id, centre, languages, state, since, capacity,
                                    seen_at, offered_at) values (?, ?, '{kk}', 'break', now(), 3, 'infinity', now())
                                on conflict (staff_id) do update set state = 'break', seen_at = 'infinity'
                                """)) {
            for (var station : stations) {
                sit.setObject(1, station.staff);
                sit.setObject(2, station.centre);
                sit.executeUpdate();
            }
        }
    }

    /** As accepting an offer leaves it; how offers come about is another bench's matter. */
    private void assign(List<Begun> begun) throws SQLException {
        onTheShift();
        try (var connection = bench.superuser();
                var find =
                        connection.prepareStatement(
                                "select contact_id from contact.view where hash = decode(?, 'hex')");
                var own =
                        connection.prepareStatement(
                                """
                                update contact.contact set state = 'answered', owner = ?, centre = ?, answered_at = now()
                                where id = ?
                                """);
                var tie =
                        connection.prepareStatement(
                                """
                                insert into access.relation (holder, relation, kind, thing)
                                values (?, 'serves', 'contact', ?) on conflict do nothing
                                """)) {
            int turn = 0;
            for (var one : begun) {
                var station = stations.get(turn++ % stations.size());
                find.setString(1, one.topic.substring("talk:".length()));
                var row = find.executeQuery();
                row.next();
                var contact = row.getObject(1, UUID.class);
                own.setObject(1, station.staff);
                own.setObject(2, station.centre);
                own.setObject(3, contact);
                own.executeUpdate();
                tie.setObject(1, station.staff);
                tie.setObject(2, contact);
                tie.executeUpdate();
                talks.add(new Talk(contact, one.mark, one.view, one.topic, station));
            }
        }
    }

    private void listen() throws InterruptedException {
        for (var talk : talks) {
            pages.add(new Hearing("/kk/live", List.of(talk.topic), "v=" + talk.mark));
        }
        for (var station : stations) {
            var own = talks.stream().filter(talk -> talk.station == station).toList();
            for (int from = 0; from < own.size(); from += TOPICS_OF_A_PAGE) {
                var some = own.subList(from, Math.min(own.size(), from + TOPICS_OF_A_PAGE));
                pages.add(
                        new Hearing(
                                "/live",
                                some.stream().map(talk -> "contact:" + talk.contact).toList(),
                                station.cookies));
            }
        }
        for (var page : pages) {
            page.connect();
            Thread.sleep(3);
        }
        Thread.sleep(3_000);
        System.err.println(pages.stream().filter(page -> page.open).count() + " pages listen");
    }

    /** Open loop: at fixed times, whatever became of the earlier ones. */
    private void talk() throws InterruptedException {
        try (var clock = Executors.newScheduledThreadPool(2);
                var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            clock.scheduleAtFixedRate(
                    () -> writers.execute(this::say),
                    0,
                    1_000_000_000L / RATE,
                    TimeUnit.NANOSECONDS);
            clock.scheduleAtFixedRate(
                    () -> pages.get(random.nextInt(pages.size())).breakDown(),
                    0,
                    1_000 / BROKEN,
                    TimeUnit.MILLISECONDS);
            // Only those at the desk are asked whether they are there.
            clock.scheduleAtFixedRate(
                    () ->
                            pages.stream()
                                    .filter(page -> page.operator)
                                    .forEach(Stream::comeAgainIfUnasked),
                    1,
                    1,
                    TimeUnit.SECONDS);
            Thread.sleep(WARM_UP.toMillis());
            counting = true;
            Thread.sleep(LENGTH.toMillis());
            counting = false;
            clock.shutdown();
        }
        Thread.sleep(AFTERWARDS.toMillis());
    }

    private void say() {
        var talk = talks.get(random.nextInt(talks.size()));
        boolean visitor = random.nextBoolean();
        // Whom it is for, and a word that stands nowhere else.
        var word = (visitor ? "to-operator-" : "to-visitor-") + UUID.randomUUID();
        boolean counted = counting;
        long began = System.nanoTime();
        sent.put(word, counted ? began : -began);
        meantFor.put(word, visitor ? "contact:" + talk.contact : talk.topic);
        try {
            var answer =
                    http.send(
                            (visitor ? asVisitor(talk, word) : asOperator(talk, word)).build(),
                            HttpResponse.BodyHandlers.discarding());
            if (answer.statusCode() != 200) {
                sent.remove(word);
                refused.incrementAndGet();
            }
        } catch (Exception failed) {
            sent.remove(word);
            refused.incrementAndGet();
        }
    }

    private HttpRequest.Builder asVisitor(Talk talk, String word) {
        return form(
                        "/kk/write/message",
                        Map.of(
                                "view",
                                talk.view,
                                "once",
                                UUID.randomUUID().toString(),
                                "seq",
                                "1",
                                "words",
                                word))
                .header("Cookie", "v=" + talk.mark)
                .header("Sec-Fetch-Site", "same-origin");
    }

    private HttpRequest.Builder asOperator(Talk talk, String word) {
        return form(
                        "/desk/" + talk.contact + "/say",
                        Map.of(
                                "page",
                                UUID.randomUUID().toString(),
                                "key",
                                UUID.randomUUID().toString(),
                                "order",
                                "1",
                                "text",
                                word,
                                "_csrf",
                                talk.station.token))
                .header("Cookie", talk.station.cookies)
                .header("HX-Request", "true");
    }

    private HttpRequest.Builder form(String path, Map<String, String> fields) {
        var body = new StringBuilder();
        fields.forEach(
                (name, value) ->
                        body.append(body.isEmpty() ? "" : "&")
                                .append(name + "=")
                                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return HttpRequest.newBuilder(bench.node().at(path))
                .timeout(Duration.ofSeconds(20))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    private void print() {
        var lost = sent.keySet().stream().filter(word -> !heard.containsKey(word)).toList();
        Figures.print("chat.delivery.p99", percentile(delivered, 0.99), "ms");
        Figures.print("chat.lost", lost.size(), "messages");
        Figures.print("chat.doubled", doubled.get(), "messages");
        System.err.printf(
                "%,d messages sent, %,d refused; median %.0f ms%n",
                sent.size(), refused.get(), percentile(delivered, 0.5));
        printDeaf(lost);
        printCourse();
    }

    /** Whether a few pages heard nothing any more, or many missed some. */
    private void printDeaf(List<String> lost) {
        for (var page : pages) {
            long missed = lost.stream().filter(word -> page.hears(meantFor.get(word))).count();
            if (missed > 0) {
                System.err.printf(
                        "a page of %s missed %d: %s%n",
                        page.operator ? "an operator" : "a visitor", missed, page.standing());
            }
        }
    }

    /** Whether it was slow throughout or stood still at times. */
    private void printCourse() {
        long first = delivered.stream().mapToLong(Delivered::sentNanos).min().orElse(0);
        delivered.stream()
                .collect(
                        Collectors.groupingBy(
                                one -> (one.sentNanos - first) / WINDOW.toNanos(),
                                TreeMap::new,
                                Collectors.toList()))
                .forEach(
                        (window, some) ->
                                System.err.printf(
                                        "from second %d: median %.0f ms, p99 %.0f ms%n",
                                        window * WINDOW.toSeconds(),
                                        percentile(some, 0.5),
                                        percentile(some, 0.99)));
    }

    private static double percentile(Collection<Delivered> some, double share) {
        return Figures.percentile(some.stream().mapToDouble(Delivered::millis).toArray(), share);
    }

    /** One page's stream of live events, which comes again from the number it has. */
    private final class Hearing extends Stream {
        private final boolean operator;

        Hearing(String path, List<String> topics, String cookies) {
            super(http, path, topics, cookies);
            this.operator = path.equals("/live");
        }

        @Override
        URI at(String path) {
            return bench.node().at(path);
        }

        @Override
        void twice() {
            doubled.incrementAndGet();
        }

        @Override
        void said(String word) {
            if (word.startsWith(operator ? "to-operator-" : "to-visitor-")) {
                long now = System.nanoTime();
                var began = sent.get(word);
                if (heard.putIfAbsent(word, now) != null) {
                    doubled.incrementAndGet();
                } else if (began != null && began > 0) {
                    delivered.add(new Delivered(began, (now - began) / 1e6));
                }
            }
        }
    }
}
