package org.shanyraq.rounds;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.RoutingRules;
import org.shanyraq.contact.queue.RuleVersions;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.AccessTable;
import org.shanyraq.testing.AccessTable.Line;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.StaffForTests;

/**
 * Every page of the program with somebody who may see it, out of the access table: a new page is
 * among them by itself.
 */
final class Stops {
    /** What answers a GET but is no page for a person. */
    private static final Set<String> NO_PAGES =
            Set.of(
                    "/alarms/rows", // a fragment of /alarms
                    "/beside/{contact}", // a fragment of /desk/{contact}
                    "/api/v1/locations", // JSON for partners
                    "/api/v1/locations/{id}",
                    "/api/v1/services",
                    "/block/{contact}", // a dialog of it
                    "/care/now", // a fragment of it
                    "/demo/codes/now", // a fragment of /demo/codes
                    "/desk/{contact}/aside", // a fragment of /desk/{contact}
                    "/desk/{contact}/handover", // a dialog of it
                    "/desk/{contact}/way", // a fragment of it
                    "/desk/replies", // a fragment of it
                    "/desk/side",
                    "/error", // only after something went wrong
                    "/live", // streams
                    "/{language:kk|ru|en}/data/figures.csv", // files
                    "/{language:kk|ru|en}/data/figures.json",
                    "/{language:kk|ru|en}/live",
                    "/national/figures.csv", // files
                    "/national/figures.xlsx",
                    "/plans/{id}/map.png",
                    "/plans/{id}/map.svg",
                    "/plans/{id}/plan.csv",
                    "/plans/{id}/plan.geojson",
                    "/plans/{id}/plan.pdf",
                    "/plans/{id}/plan.xlsx",
                    "/plans/{id}/progress", // a fragment of /plans/{id}
                    "/plans/lists/country.csv", // a file
                    "/reports/report.xlsx", // a file
                    "/routing/{number}/try", // a fragment of /routing/{number}
                    "/shell/token", // for scripts
                    "/staffing/day.csv", // files
                    "/staffing/day.xlsx",
                    "/staffing/rosters/{id}/progress", // a fragment of /staffing/rosters/{id}
                    "/staffing/simulation/{id}/progress", // a fragment of /staffing/simulation/{id}
                    "/staffing/schedule/week.csv", // files
                    "/staffing/schedule/week.xlsx",
                    "/silent/{contact}", // a dialog of /desk/{contact}
                    "/wallboard/board", // a fragment of /wallboard
                    "/v3/api-docs",
                    "/v3/api-docs.yaml");

    /** What answers politely that there is nothing. */
    private static final Set<String> NOTHING_THERE =
            Set.of("/{language:kk|ru|en}/**", "/q", "/q/", "/kept");

    private static final List<Role> FIRST_ASKED =
            List.of(
                    Role.SOCIAL_WORKER,
                    Role.LAWYER,
                    Role.CENTRE_MANAGER,
                    Role.OPERATOR,
                    Role.SHIFT_SUPERVISOR,
                    Role.MINISTRY_ANALYST,
                    Role.ADMINISTRATOR,
                    Role.AUDITOR);

    /** What an id stands for under an address. */
    private static final Map<String, String> KINDS =
            Map.of(
                    "/administration/partners/", "partner",
                    "/plans/", "plan",
                    "/staffing/simulation/", "team",
                    "/staffing/rosters/", "roster");

    private static final Pattern MONTH = Pattern.compile("/data/(\\d{4}-\\d{2})");
    private static final Pattern LINK = Pattern.compile("/welcome/([\\w-]{20,})");

    private final DemoHouse house;
    private final Map<String, HttpBrowser> viewers = new LinkedHashMap<>();
    private final Map<String, String> named = new LinkedHashMap<>();

    Stops(DemoHouse house) {
        this.house = house;
        meetAFamily();
        meetAHandover();
        meetASample();
        meetAPlan();
        meetAWeek();
        meetAContact();
        named.put("number", draftOfRules());
        named.put("partner", house.column("select id from directory.organisation").getFirst());
        named.put("code", house.country().notices().getFirst().code());
        viewers.put("visitor", new HttpBrowser(house.program()));
        named.put("month", closedMonth());
    }

    /**
     * A page to look at.
     *
     * @param path with {@code {language}} where the language is part of it
     */
    record Stop(String path, HttpBrowser viewer, Set<Integer> answers) {
        boolean isInEachLanguage() {
            return path.contains("{language}");
        }

        String in(Language language) {
            var here = path.replace("{language}", language.code());
            return isInEachLanguage()
                    ? here
                    : here + (here.contains("?") ? "&" : "?") + "lang=" + language.code();
        }
    }

    List<Stop> all() throws IOException {
        var pages = new LinkedHashMap<String, Line>();
        for (var line : AccessTable.lines()) {
            if (line.method().equals("GET")
                    && !NO_PAGES.contains(line.pattern())
                    && !line.allow().contains("nobody")) {
                pages.merge(line.pattern(), line, Stops::nearer);
            }
        }
        var stops = new ArrayList<Stop>();
        // The desk first: an operator whose page gives no sign of life loses the contact.
        pages.values().stream()
                .sorted(Comparator.comparing(line -> !line.thing().equals("contact")))
                .forEach(line -> stops.addAll(stops(line)));
        var worker = viewer("case", Role.SOCIAL_WORKER);
        stops.add(new Stop("/administration/keys", worker, Set.of(403)));
        stops.add(new Stop("/there/is/no/such/page", worker, Set.of(404)));
        stops.add(new Stop("/unlock", locked(), Set.of(200)));
        stops.add(new Stop("/sign-in/code", halfSignedIn(), Set.of(200)));
        stops.add(new Stop("/{language}/write", inConversation(), Set.of(200)));
        return stops;
    }

    private static Line nearer(Line one, Line other) {
        return one.relation().equals("serves") || one.relation().equals("none") ? one : other;
    }

    private List<Stop> stops(Line line) {
        var path = filled(line);
        var viewer = viewer(line);
        if (NOTHING_THERE.contains(line.pattern())) {
            return List.of(new Stop(path, viewer, Set.of(404)));
        }
        if (line.pattern().equals("/case/{id}")) {
            return List.of("", "?tab=people", "?tab=assessments", "?tab=services", "?tab=orders")
                    .stream()
                    .map(tab -> new Stop(path + tab, viewer, Set.of(200)))
                    .toList();
        }
        return List.of(new Stop(path, viewer, Set.of(200)));
    }

    private String filled(Line line) {
        var path = line.pattern().replace("{language:kk|ru|en}", "{language}").replace("**", "x");
        if (path.startsWith("/welcome/")) {
            named.computeIfAbsent("token", token -> invitation());
        }
        named.put("id", idFor(line));
        path = path.replace("/schedule/{staff}/{day}", "/schedule/{operator}/{day}");
        path = path.replace("/routing/operators/{staff}", "/routing/operators/{operator}");
        for (var entry : named.entrySet()) {
            path = path.replace("{" + entry.getKey() + "}", entry.getValue());
        }
        if (path.equals("/plans/compare")) {
            return path + "?a=" + named.get("plan") + "&b=" + named.get("plan");
        }
        return line.send().isEmpty()
                ? path
                : path + "?" + line.send().replace("{thing}", named.get("case"));
    }

    private String idFor(Line line) {
        if (line.thing().equals("centre") || line.thing().equals("sample")) {
            return named.getOrDefault(line.thing(), "");
        }
        var kind =
                KINDS.entrySet().stream()
                        .filter(entry -> line.pattern().startsWith(entry.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("staff");
        return named.getOrDefault(line.isAboutAThing() ? "case" : kind, "");
    }

    private HttpBrowser viewer(Line line) {
        if (line.allowsVisitors()) {
            return viewers.get("visitor");
        }
        var role = FIRST_ASKED.stream().filter(line::allows).findFirst().orElseThrow();
        return viewer(line.thing().equals("-") ? "case" : line.thing(), role);
    }

    private HttpBrowser viewer(String thing, Role role) {
        return viewers.computeIfAbsent(thing + " " + role, key -> house.as(house.first(role)));
    }

    /** A family with everything: a worker, an order, a survivor. */
    private void meetAFamily() {
        var family =
                house.rows(
                                """
                                select c.id, m.id, p.person, worker.sign_in_name, manager.sign_in_name, worker.id, c.centre
                                from casework.case_file c
                                join protection.measure m on m.case_id = c.id
                                join casework.participant p on p.case_id = c.id and p.person = c.survivor
                                join access.staff worker on worker.id = c.worker and worker.role = 'social_worker'
                                join access.staff manager on manager.centre = c.centre and manager.role = 'centre_manager'
                                where c.state = 'in_work' and exists
                                    (select from casework.assessment a where a.case_id = c.id)
                                order by (select count(*) from casework.incident i where i.case_id = c.id) desc, c.id
                                limit 1
                                """)
                        .getFirst();
        named.put("case", family.get(0));
        named.put("measure", family.get(1));
        named.put("person", family.get(2));
        named.put("staff", family.get(5));
        named.put("centre", family.get(6));
        viewers.put("case " + Role.SOCIAL_WORKER, house.as(family.get(3)));
        viewers.put("case " + Role.CENTRE_MANAGER, house.as(family.get(4)));
        // Whose way of being reached is known may be given a notice.
        var page = "/case/%s/person/%s/safe-contact".formatted(family.get(0), family.get(2));
        house.as(family.get(3))
                .post(
                        page,
                        page,
                        Map.of(
                                "channel", "PHONE",
                                "device", "OWN",
                                "validUntil", LocalDate.now().plusDays(60).toString()));
    }

    /** A conversation that is looked at again. */
    private void meetASample() {
        named.put(
                "sample",
                house.column("select id from contact.sample order by sampled_at desc, id limit 1")
                        .getFirst());
    }

    private void meetAHandover() {
        var handover =
                house.rows(
                                """
                                select h.id, s.sign_in_name from contact.handover h
                                join access.staff s on s.centre = h.centre and s.role = 'centre_manager'
                                where h.state = 'sent' order by h.sent_at desc limit 1
                                """)
                        .getFirst();
        named.put("handover", handover.get(0));
        viewers.put("handover " + Role.CENTRE_MANAGER, house.as(handover.get(1)));
    }

    /** A supervisor has begun to change the rules of routing. */
    private String draftOfRules() {
        var program = house.program();
        var supervisor = new StaffForTests(program).enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh());
        return Acting.as(
                StaffForTests.acting(supervisor),
                () ->
                        String.valueOf(
                                program.getBean(RuleVersions.class)
                                        .write(
                                                program.getBean(RoutingRules.class).now(),
                                                "as they are")));
    }

    /** The newest month of which figures were published. */
    private String closedMonth() {
        var month = MONTH.matcher(new HttpBrowser(house.program()).get("/kk/data").body());
        return month.find() ? month.group(1) : YearMonth.now().minusMonths(1).toString();
    }

    /** Somebody has just written, and an operator has answered. */
    private void meetAContact() {
        var staff = new StaffForTests(house.program());
        var operator = staff.enrol(Role.OPERATOR, CentreId.fresh());
        var desk = staff.signIn(operator);
        var sit = house.program().getBean(SitAtDesk.class);
        Acting.run(
                StaffForTests.acting(operator),
                () -> sit.be(OperatorState.READY, Optional.empty()));
        var opened =
                Acting.as(
                        new Actor.Visitor(),
                        () -> house.program().getBean(OpenContact.class).open(approach()));
        var contact = opened.contact().toString();
        await().atMost(Duration.ofSeconds(20))
                .until(
                        () ->
                                desk.post("/desk", "/desk/offers/" + contact + "/accept", Map.of())
                                                        .statusCode()
                                                == 302
                                        && desk.get("/desk/" + contact).statusCode() == 200);
        Acting.run(
                StaffForTests.acting(operator), () -> sit.be(OperatorState.AWAY, Optional.empty()));
        named.put("contact", contact);
        var call = UUID.randomUUID().toString();
        named.put("call", call);
        desk.post(
                "/desk/" + contact,
                "/desk/" + contact + "/help",
                Map.of(
                        "key", call,
                        "service", "102",
                        "told", "Есік қағып тұр",
                        "place", "Семей",
                        "weapon", "yes",
                        "call_back_safe", "no"));
        viewers.put("contact " + Role.OPERATOR, desk);
        viewer("contact", Role.SHIFT_SUPERVISOR).post("/queue", "/watch/" + contact, Map.of());
    }

    /** The analyst has asked where twenty more centres should stand, and has the answer. */
    private void meetAPlan() {
        var analyst = house.as(house.first(Role.MINISTRY_ANALYST));
        var plan = UUID.randomUUID().toString();
        named.put("plan", plan);
        var asked =
                analyst.post(
                        "/plans/new",
                        "/plans",
                        Map.of(
                                "name", "Twenty more",
                                "aim", "TRAVEL",
                                "centres", "20",
                                "least", "0",
                                "seats", "true",
                                "seconds", "10",
                                "once", plan));
        if (asked.statusCode() != 302) {
            throw new IllegalStateException("no plan: " + asked.statusCode());
        }
        await().atMost(Duration.ofSeconds(120))
                .until(
                        () ->
                                analyst.get("/plans/" + plan + "/progress")
                                        .headers()
                                        .firstValue("HX-Refresh")
                                        .isPresent());
    }

    /** The supervisor looks for a roster of the coming week, and at an operator's day. */
    private void meetAWeek() {
        var roster = UUID.randomUUID().toString();
        named.put("roster", roster);
        named.put("day", LocalDate.now().toString());
        named.put(
                "operator",
                house.rows(
                                """
                                select s.id::text from access.staff s join access.staff b on b.centre = s.centre
                                where s.role = 'operator' and b.role = 'shift_supervisor' and s.state = 'active'
                                order by s.id limit 1
                                """)
                        .getFirst()
                        .getFirst());
        var supervisor = house.as(house.first(Role.SHIFT_SUPERVISOR));
        var week =
                Map.of(
                        "week",
                        LocalDate.now().plusDays(7).toString(),
                        "seconds",
                        "1",
                        "once",
                        roster);
        var asked = supervisor.post("/staffing/rosters", "/staffing/rosters", week);
        if (asked.statusCode() != 302) {
            throw new IllegalStateException("no roster: " + asked.statusCode());
        }
        meetATeam(supervisor);
    }

    private void meetATeam(HttpBrowser supervisor) {
        await().atMost(Duration.ofSeconds(60))
                .until(() -> !house.rows("select id::text from planning.forecast").isEmpty());
        var team = UUID.randomUUID().toString();
        named.put("team", team);
        var asked =
                supervisor.post(
                        "/staffing/simulation",
                        "/staffing/simulation",
                        Map.ofEntries(
                                Map.entry("once", team),
                                Map.entry("day", LocalDate.now(DatedSettings.ZONE).toString()),
                                Map.entry("slot", "20"),
                                Map.entry("both", "3"),
                                Map.entry("kazakh", "1"),
                                Map.entry("russian", "0"),
                                Map.entry("concurrency", "2"),
                                Map.entry("patience", "300"),
                                Map.entry("volume", "100"),
                                Map.entry("emergencies", "5")));
        if (asked.statusCode() != 302) {
            throw new IllegalStateException("no team: " + asked.statusCode());
        }
    }

    private static Approach approach() {
        return new Approach(
                UUID.randomUUID(),
                Channel.WEB_CHAT,
                Language.KK,
                Optional.empty(),
                Optional.of("KZ101000"),
                Optional.empty(),
                Optional.of("Сәлеметсіз бе. Мен қорқып отырмын, көршілер естіп қоя ма деп"),
                true,
                false);
    }

    private String invitation() {
        var page = "/staff/" + named.get("staff");
        var answer = house.as(house.first(Role.ADMINISTRATOR)).post(page, page + "/link", Map.of());
        var link = LINK.matcher(answer.body());
        if (!link.find()) {
            throw new IllegalStateException("no link: " + answer.statusCode());
        }
        return link.group(1);
    }

    private HttpBrowser locked() {
        var viewer = house.signIn(house.first(Role.MINISTRY_ANALYST));
        viewer.post("/account", "/lock", Map.of());
        return viewer;
    }

    private HttpBrowser halfSignedIn() {
        var viewer = new HttpBrowser(house.program());
        viewer.password(house.first(Role.LAWYER), house.password());
        return viewer;
    }

    private HttpBrowser inConversation() {
        var viewer = new HttpBrowser(house.program());
        viewer.post(
                "/kk/write",
                "/kk/write",
                Map.of("words", "сәлем", "language", "kk", "once", UUID.randomUUID().toString()),
                "Sec-Fetch-Site",
                "same-origin");
        return viewer;
    }
}
