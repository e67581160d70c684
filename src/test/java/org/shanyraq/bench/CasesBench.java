package org.shanyraq.bench;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.testing.HttpBrowser;

/**
 * Cases: how many come in by the bulk interface until 50,000 persons are known, how long one takes
 * to open and a name to find then, and how soon the national figure knows of a new contact.
 */
final class CasesBench {
    private static final int PERSONS = 50_000;
    private static final int BATCH = 100;
    private static final int PARTNERS = 4;

    /** A case, its survivor and its respondent, an incident and two services. */
    private static final int ENTITIES = 6;

    private static final int CENTRES = 17;
    private static final int OPENED = 300;
    private static final int SEARCHED = 200;
    private static final int NATIONAL = 20;
    private static final Pattern CASE = Pattern.compile("href=\"(/case/[0-9a-f-]{36})\"");
    private static final Pattern TOTAL =
            Pattern.compile("data-live-on=\"contacts\">([^<]*)</strong>");

    private static final List<String> SURNAMES =
            List.of(
                    "Сейітова",
                    "Әбдірахманова",
                    "Құрманғалиева",
                    "Нұрланова",
                    "Жұмабаева",
                    "Иванова",
                    "Тлеубаева",
                    "Оспанова",
                    "Ерғалиева",
                    "Мұхаметжанова");
    private static final List<String> GIVEN =
            List.of(
                    "Айгүл",
                    "Гүлнар",
                    "Әсел",
                    "Жанар",
                    "Меруерт",
                    "Светлана",
                    "Қарлығаш",
                    "Дәметкен",
                    "Шолпан",
                    "Томирис");
    private static final List<String> ASKED =
            List.of("Сейитова", "Kurmangalieva", "Aigul", "Нурланова", "Жумабаева", "Asel");

    private final BenchNode bench;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Random random = new Random(111);

    private CasesBench(BenchNode bench) {
        this.bench = bench;
    }

    static void run() throws Exception {
        try (var bench = BenchNode.on("cases", "small")) {
            var cases = new CasesBench(bench);
            cases.create();
            var manager = new HttpBrowser(bench.node());
            manager.signIn("manager1@demo", EnrolStaff.DEMO_PASSWORD);
            cases.open(manager);
            cases.search(manager);
            cases.national();
        }
    }

    private void create() throws Exception {
        var centres = centres();
        long known = bench.count("select count(*) from people.person");
        int batches = (int) Math.max(20, (PERSONS - known) / 2 / BATCH + 1);
        for (int i = 0; i < 5; i++) {
            send(batch(centres, i));
        }
        var bodies = IntStream.range(0, batches).mapToObj(i -> batch(centres, i)).toList();
        var next = new AtomicInteger();
        long began = System.nanoTime();
        try (var partners = Executors.newFixedThreadPool(PARTNERS)) {
            var work = new ArrayList<Callable<Void>>();
            for (int i = 0; i < PARTNERS; i++) {
                work.add(
                        () -> {
                            for (int n; (n = next.getAndIncrement()) < bodies.size(); ) {
                                send(bodies.get(n));
                            }
                            return null;
                        });
            }
            for (var done : partners.invokeAll(work)) {
                done.get();
            }
        }
        double seconds = (System.nanoTime() - began) / 1e9;
        Figures.print("cases.create", batches * BATCH * ENTITIES / seconds, "entities/s");
        Figures.print(
                "cases.persons", bench.count("select count(*) from people.person"), "persons");
    }

    /** The manager's own centre and sixteen others. */
    private List<Centre> centres() throws SQLException {
        var all = new ArrayList<Centre>();
        try (var connection = bench.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery(
                                        """
                                        select c.id, c.district from directory.centre c
                                        left join access.staff s on s.centre = c.id and s.sign_in_name = 'manager1@demo'
                                        where c.kind = 'family_support' order by s.id is null, c.id limit %d
                                        """
                                                .formatted(CENTRES))) {
            while (rows.next()) {
                all.add(new Centre(rows.getObject(1, UUID.class), rows.getString(2)));
            }
        }
        return all;
    }

    private record Centre(UUID id, String district) {}

    private String batch(List<Centre> centres, int number) {
        return IntStream.range(0, BATCH)
                .mapToObj(i -> sentCase(centres.get((number * BATCH + i) % centres.size())))
                .collect(Collectors.joining(",", "{\"cases\":[", "]}"));
    }

    private String sentCase(Centre centre) {
        var surname = SURNAMES.get(random.nextInt(SURNAMES.size()));
        var now = Instant.now();
        return """
        {"key":"%s","centre":"%s","told":"Жолдама","district":"%s","language":"kk","openedAt":"%s",
        "people":[%s,%s],
        "incidents":[{"key":"%s","happenedAt":"%s","place":"home","forms":["physical"],"harm":"light","weapon":"none","childrenPresent":false,"account":"Үйде"}],
        "services":[%s,%s]}"""
                .formatted(
                        UUID.randomUUID(),
                        centre.id,
                        centre.district,
                        now.minusSeconds(7_200),
                        person("survivor", surname, "female"),
                        person("uses_violence", surname, "male"),
                        UUID.randomUUID(),
                        now.minusSeconds(90_000),
                        session("psychological", now),
                        session("legal", now));
    }

    private String person(String part, String surname, String sex) {
        return """
        {"part":"%s","surname":"%s","given":"%s%d","sex":"%s","birthYear":%d}"""
                .formatted(
                        part,
                        surname,
                        GIVEN.get(random.nextInt(GIVEN.size())),
                        random.nextInt(500),
                        sex,
                        1950 + random.nextInt(55));
    }

    private String session(String service, Instant now) {
        return """
        {"key":"%s","service":"%s","heldAt":"%s","minutes":60,"how":"in_person","note":"Бірінші кездесу"}"""
                .formatted(UUID.randomUUID(), service, now.minusSeconds(3_600));
    }

    private void send(String body) throws IOException, InterruptedException {
        var answer =
                http.send(
                        HttpRequest.newBuilder(bench.node().at("/api/v1/cases"))
                                .header("Authorization", "Bearer " + BenchNode.TOKEN)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString(body))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2 || answer.body().contains("\"refused\"")) {
            throw new IllegalStateException(
                    "cases were refused: " + answer.statusCode() + " " + answer.body());
        }
    }

    private void open(HttpBrowser manager) {
        var cases =
                CASE.matcher(manager.get("/cases").body())
                        .results()
                        .map(hit -> hit.group(1))
                        .distinct()
                        .toList();
        for (int i = 0; i < 100; i++) {
            opened(manager, cases.get(i % cases.size()));
        }
        var millis =
                IntStream.range(0, OPENED)
                        .mapToDouble(i -> opened(manager, cases.get(i % cases.size())))
                        .toArray();
        Figures.print("cases.open.p95", Figures.percentile(millis, 0.95), "ms");
    }

    private static double opened(HttpBrowser manager, String path) {
        long began = System.nanoTime();
        if (manager.get(path).statusCode() != 200) {
            throw new IllegalStateException("a case did not open");
        }
        return (System.nanoTime() - began) / 1e6;
    }

    private void search(HttpBrowser manager) {
        var token = HttpBrowser.csrf(manager.get("/search")).orElseThrow();
        for (int i = 0; i < 50; i++) {
            searched(manager, token, i);
        }
        var millis =
                IntStream.range(0, SEARCHED)
                        .mapToDouble(i -> searched(manager, token, i))
                        .toArray();
        Figures.print("cases.search.p95", Figures.percentile(millis, 0.95), "ms");
    }

    private static double searched(HttpBrowser manager, String token, int i) {
        var fields = Map.of("q", ASKED.get(i % ASKED.size()), "_csrf", token);
        long began = System.nanoTime();
        var answer = manager.postBare("/search", fields);
        double took = (System.nanoTime() - began) / 1e6;
        if (answer.statusCode() != 200 || !CASE.matcher(answer.body()).find()) {
            throw new IllegalStateException("a name was not found: " + answer.statusCode());
        }
        return took;
    }

    /** From the answer to a partner who passed somebody on, to the page that shows her counted. */
    private void national() throws Exception {
        var analyst = new HttpBrowser(bench.node());
        analyst.signIn("analyst1@demo", EnrolStaff.DEMO_PASSWORD);
        var seconds = new double[NATIONAL];
        for (int i = 0; i < NATIONAL; i++) {
            long before = total(analyst);
            contact();
            long began = System.nanoTime();
            while (total(analyst) <= before) {
                Thread.sleep(50);
            }
            seconds[i] = (System.nanoTime() - began) / 1e9;
        }
        Figures.print("national.delay", Figures.percentile(seconds, 0.95), "s");
    }

    private static long total(HttpBrowser analyst) {
        var found = TOTAL.matcher(analyst.get("/national").body());
        if (!found.find()) {
            throw new IllegalStateException("the national page shows no contacts");
        }
        return Long.parseLong(found.group(1).replaceAll("\\D", ""));
    }

    private void contact() throws IOException, InterruptedException {
        var body =
                """
                {"key":"%s","language":"kk","words":"көмек керек","child":false,"danger":false}"""
                        .formatted(UUID.randomUUID());
        http.send(
                HttpRequest.newBuilder(bench.node().at("/api/v1/contacts"))
                        .header("Authorization", "Bearer " + BenchNode.TOKEN)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
