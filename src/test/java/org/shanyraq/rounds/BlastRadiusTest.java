package org.shanyraq.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.BreakTheGlass;
import org.shanyraq.access.GlassCategory;
import org.shanyraq.access.Refused;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.testing.AccessTable;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/**
 * What a thief of one account gets: signed in as each role, a crawler follows every link, guesses
 * ids, pages and exports, searches for names and breaks glass as often as it is let. It may come by
 * three records a day that are not the account's own, and by nothing that tells where somebody is.
 */
@ShanyraqTest
@TestPropertySource(properties = {"shanyraq.demo=small", "shanyraq.seed=7"})
class BlastRadiusTest {
    private static final int GUESSES = 4;
    private static final int HIDDEN = 4;

    @Autowired ApplicationContext program;
    @Autowired BreakTheGlass breaking;

    private final Set<String> hidden = new HashSet<>();

    @Test
    void oneStolenAccountReachesAlmostNothing() throws IOException {
        var house = new DemoHouse(program);
        hideSomebody(house);
        var everybody = Reach.everybody(house);
        var gained = new TreeMap<String, Loot>();
        for (var role : Role.values()) {
            var name = house.first(role);
            var loot = new Loot(new Reach(house, name, everybody));
            steal(house, name, role, loot);
            gained.put(name, loot);
        }

        var wrong = new TreeMap<String, Loot>();
        gained.forEach(
                (name, loot) -> {
                    if (loot.isTooMuch()) {
                        wrong.put(name, loot);
                    }
                });
        assertThat(wrong).isEmpty();
        assertThat(gained).hasSize(Role.values().length);
        assertThat(gained.values())
                .as("somebody did break glass")
                .anyMatch(l -> !l.cases.isEmpty());
    }

    /** What came into the thief's hands. */
    private static final class Loot {
        private final Reach reach;
        private final Set<String> withoutGlass = new HashSet<>();
        private final Set<String> cases = new HashSet<>();
        private final Set<String> behindGlass = new HashSet<>();
        private final Set<String> places = new HashSet<>();
        private final Set<String> failures = new HashSet<>();
        private int pages;

        Loot(Reach reach) {
            this.reach = reach;
        }

        boolean isTooMuch() {
            return pages < 5
                    || !withoutGlass.isEmpty()
                    || cases.size() > BreakTheGlass.A_DAY
                    || !places.isEmpty()
                    || !failures.isEmpty();
        }

        @Override
        public String toString() {
            return "%d pages, without a right %s, cases %s, places %s, failures %s"
                    .formatted(pages, withoutGlass, cases, places, failures);
        }
    }

    private void steal(DemoHouse house, String name, Role role, Loot loot) throws IOException {
        var browser = house.as(name);
        var crawler = new Crawler(browser, (path, answer) -> weigh(loot, path, answer));
        var patterns =
                AccessTable.lines().stream()
                        .filter(line -> line.method().equals("GET"))
                        .filter(line -> !line.pattern().endsWith("/live"))
                        .map(AccessTable.Line::pattern)
                        .filter(pattern -> !pattern.contains("{language"))
                        .distinct()
                        .toList();
        loot.pages = crawler.follow(patterns.stream().filter(path -> !path.contains("{")).toList());
        var foreign = foreign(house, loot.reach);
        guess(crawler, patterns, foreign);
        search(browser, house, loot, foreign);
        reveal(browser, loot, foreign);
        trail(house, name, loot);
        breakGlass(house, name, role, loot, foreign);
        if (!loot.cases.isEmpty()) {
            guess(crawler, patterns, foreign);
            reveal(browser, loot, foreign);
        }
    }

    private void weigh(Loot loot, String path, HttpResponse<String> answer) {
        if (answer.statusCode() >= 500) {
            loot.failures.add(path + " " + answer.statusCode());
        }
        hidden.stream().filter(answer.body()::contains).forEach(loot.places::add);
        // An auditor reads which ids were looked at, and nothing of what they stand for.
        if (answer.statusCode() == 200 && !path.startsWith("/trail")) {
            var ids = new HashSet<>(loot.reach.foreignIn(path));
            ids.addAll(loot.reach.foreignIn(answer.body()));
            // To ask for a glass to be broken names what lies behind it, as the thief typed it.
            if (!path.startsWith("/glass") && !path.startsWith("/conflicts")) {
                ids.removeAll(loot.behindGlass);
                ids.forEach(id -> loot.withoutGlass.add(path + " " + id));
            }
        }
    }

    private static void guess(
            Crawler crawler, List<String> patterns, List<Map<String, String>> foreign) {
        for (var pattern : patterns) {
            if (pattern.contains("{")) {
                Crawler.addresses(pattern, foreign).forEach(crawler::look);
            }
        }
    }

    /** Families, contacts and handovers of others, each with all that an address could name. */
    private static List<Map<String, String>> foreign(DemoHouse house, Reach reach) {
        var things = new ArrayList<Map<String, String>>();
        house
                .rows(
                        """
                        select c.id, p.person, m.id from casework.case_file c
                        join casework.participant p on p.case_id = c.id and p.person = c.survivor
                        join protection.measure m on m.case_id = c.id
                        order by c.touched_at desc
                        """)
                .stream()
                .filter(row -> !reach.isMine(row.getFirst()))
                .limit(GUESSES)
                .forEach(
                        row ->
                                things.add(
                                        Map.of(
                                                "id",
                                                row.get(0),
                                                "person",
                                                row.get(1),
                                                "measure",
                                                row.get(2))));
        Stream.of("contact", "handover")
                .forEach(
                        kind ->
                                house
                                        .column(
                                                "select id from contact.%s order by id desc"
                                                        .formatted(kind))
                                        .stream()
                                        .filter(id -> !reach.isMine(id))
                                        .limit(GUESSES)
                                        .forEach(id -> things.add(Map.of(kind, id))));
        return things;
    }

    /** By names that stand in files of others. */
    private static void search(
            HttpBrowser browser, DemoHouse house, Loot loot, List<Map<String, String>> foreign) {
        for (var name : List.of("Серікова", "Ахметов", "Гүлнәр", "Smagulova", "Тоқтарова")) {
            var answer = browser.post("/search", "/search", Map.of("q", name));
            loot.reach
                    .foreignIn(answer.body())
                    .forEach(id -> loot.withoutGlass.add("search " + id));
        }
    }

    private void reveal(HttpBrowser browser, Loot loot, List<Map<String, String>> foreign) {
        for (var thing : foreign) {
            if (thing.containsKey("person")) {
                var page = "/case/" + thing.get("id");
                var answer =
                        browser.post(
                                "/account",
                                page + "/person/" + thing.get("person") + "/whereabouts",
                                Map.of());
                if (answer.statusCode() == 200) {
                    loot.places.add(page);
                }
                weigh(loot, page, answer);
            }
        }
    }

    /**
     * What the program's own trail says was shown. A list of alarms names what each is about by its
     * id, and tells nothing of it.
     */
    private static void trail(DemoHouse house, String name, Loot loot) {
        house.rows(
                        """
                        select act, things::text from audit.entry
                        where actor = 'staff:' || (select id from access.staff where sign_in_name = ?)
                          and act <> 'alarm.list'
                        """,
                        name)
                .forEach(
                        row ->
                                Reach.recordsOf(row.getLast()).stream()
                                        .filter(loot.reach::isForeign)
                                        .forEach(id -> loot.withoutGlass.add(row + " " + id)));
    }

    private void breakGlass(
            DemoHouse house, String name, Role role, Loot loot, List<Map<String, String>> foreign) {
        var me =
                house.rows("select id, centre from access.staff where sign_in_name = ?", name)
                        .getFirst();
        var actor =
                new Actor.Staff(
                        new StaffId(UUID.fromString(me.get(0))),
                        role,
                        new CentreId(UUID.fromString(me.get(1))));
        for (var thing : foreign) {
            if (thing.containsKey("measure")) {
                var file = new CaseId(UUID.fromString(thing.get("id"))).thing();
                try {
                    var outcome =
                            Acting.as(
                                    actor,
                                    () ->
                                            breaking.over(
                                                    file,
                                                    GlassCategory.DANGER,
                                                    "a thief always has a good reason"));
                    if (outcome instanceof BreakTheGlass.Outcome.Open) {
                        loot.cases.add(thing.get("id"));
                        loot.behindGlass.add(thing.get("id"));
                        loot.behindGlass.addAll(peopleOf(house, thing.get("id")));
                    }
                } catch (Refused refused) {
                    // This role can break no glass.
                }
            }
        }
    }

    private static Set<String> peopleOf(DemoHouse house, String file) {
        return new HashSet<>(
                house.column(
                        "select person::text from casework.participant where case_id = ?::uuid"
                                + " union select id::text from protection.measure where case_id ="
                                + " ?::uuid",
                        file,
                        file));
    }

    /** Some families get a place that nobody may learn, each by its own worker's hand. */
    private void hideSomebody(DemoHouse house) {
        var families =
                house.rows(
                        """
                        select distinct on (s.id) c.id, s.sign_in_name from casework.case_file c
                        join access.staff s on s.id = c.worker and s.role = 'social_worker'
                        join protection.measure m on m.case_id = c.id
                        where c.state = 'in_work' order by s.id, c.touched_at desc limit ?
                        """,
                        HIDDEN);
        assertThat(families).hasSize(HIDDEN);
        for (var family : families) {
            var place = "көше " + UUID.randomUUID();
            var page = "/case/" + family.getFirst() + "/person";
            var answer =
                    house.as(family.getLast())
                            .post(
                                    page,
                                    page,
                                    Map.of(
                                            "part",
                                            "CHILD",
                                            "given",
                                            "Айлин",
                                            "sure",
                                            "true",
                                            "once",
                                            UUID.randomUUID().toString(),
                                            "safeAddress",
                                            place));
            assertThat(answer.statusCode()).isEqualTo(302);
            hidden.add(place);
        }
    }
}
