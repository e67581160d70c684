package org.shanyraq.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.casework.file.ShowCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.protection.NewOrder;
import org.shanyraq.protection.RegisterOrder;
import org.shanyraq.testing.CentreForTests;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Whatever is typed into the forms of a case, of an order, of a list: no failure, the right answer
 * in the reader's language, what was typed is given back, and a form that is sent twice makes one
 * thing.
 */
@ShanyraqTest
class BadInputTest {
    private static final Set<String> ROOMS =
            Set.of("org.shanyraq.casework.web", "org.shanyraq.protection.web");
    private static final String KEPT = "Сақталсын деген сөз";

    /** As percent-encoded UTF-8; the third is a lone surrogate, which no text can hold. */
    private static final Map<String, String> NASTY =
            Map.of(
                    "a NUL",
                    "a%00b",
                    "a direction mark",
                    encoded("a\u202Eb\u2066c"),
                    "a lone surrogate",
                    "a%ED%A0%80b",
                    "ten thousand marks",
                    "a" + encoded("\u0301").repeat(10_000),
                    "markup",
                    encoded("<script>alert(1)</script>\"'&"),
                    "far too long",
                    "x".repeat(100_000));

    private static final List<String> NO_DAYS =
            List.of(
                    "not a day",
                    "2026-02-30",
                    "2026-02-30T25:61",
                    "2999-01-01",
                    "2999-01-01T00:00",
                    "+999999999-01-01T00:00",
                    "-999999-01-01",
                    "0001-01-01T00:00");

    @Autowired ApplicationContext context;
    @Autowired ShowCase cases;
    @Autowired RegisterOrder orders;
    @Autowired Words words;
    @Autowired JdbcClient jdbc;
    @Autowired Clock clock;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping handlers;

    private CentreForTests centre;
    private HttpBrowser browser;
    private String token;
    private CaseId id;
    private String her;
    private String his;
    private String order;
    private String worker;

    /**
     * A form.
     *
     * @param good what it takes; a text of it is {@link #KEPT}
     * @param texts fields that take words
     * @param days fields that take a day or a moment
     * @param codes fields that take nothing but what is offered
     */
    record Door(
            String pattern,
            Map<String, String> good,
            Set<String> texts,
            Set<String> days,
            Set<String> codes) {}

    @BeforeEach
    void aFamilyAndAManager() {
        centre = new CentreForTests(context);
        var manager = new StaffForTests(context).enrol(Role.CENTRE_MANAGER, centre.id());
        worker = new StaffForTests(context).enrol(Role.SOCIAL_WORKER, centre.id()).id().toString();
        browser = new StaffForTests(context).signIn(manager);
        id =
                centre.opens(
                        CentreForTests.survivor("Тексеру", "Адам"),
                        CentreForTests.usesViolence("Тексеру", "Басқа"));
        var people = centre.does(() -> cases.show(id, Language.KK)).people();
        her = people.getFirst().card().id().toString();
        his = people.getLast().card().id().toString();
        order = registered();
        var page = browser.get("/cases?lang=kk");
        token =
                HttpBrowser.csrf(browser.get("/cases"))
                        .or(() -> HttpBrowser.csrf(page))
                        .orElseThrow();
    }

    @Test
    void everyFormOfTheRoomsIsTried() {
        var patterns = new TreeSet<String>();
        handlers.getHandlerMethods()
                .forEach(
                        (mapping, method) -> {
                            boolean ours = ROOMS.contains(method.getBeanType().getPackageName());
                            if (ours
                                    && mapping.getMethodsCondition()
                                            .getMethods()
                                            .contains(RequestMethod.POST)) {
                                patterns.addAll(mapping.getPatternValues());
                            }
                        });
        assertThat(doors().stream().map(Door::pattern).collect(Collectors.toSet()))
                .isEqualTo(patterns);
    }

    @Test
    void noTextMakesAFormFail() {
        var faults = new ArrayList<String>();
        for (var door : doors()) {
            for (var text : door.texts()) {
                NASTY.forEach(
                        (what, value) -> {
                            var answer = send(door, Map.of(text, value));
                            if (!answered(answer)) {
                                faults.add(
                                        door.pattern
                                                + " "
                                                + text
                                                + " "
                                                + what
                                                + " "
                                                + answer.statusCode());
                            }
                            if (what.startsWith("far") && answer.statusCode() == 302) {
                                faults.add(door.pattern + " " + text + " took " + what);
                            }
                        });
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void noDayThatCannotBeIsTakenAndWhatWasTypedComesBack() {
        var faults = new ArrayList<String>();
        for (var door : doors()) {
            for (var day : door.days()) {
                for (var value : NO_DAYS) {
                    var answer = send(door, Map.of(day, encoded(value)));
                    boolean future = value.startsWith("2999") && day.equals("validUntil");
                    if (answer.statusCode() != 422 && !future) {
                        faults.add(
                                door.pattern + " " + day + " " + value + " " + answer.statusCode());
                    } else if (!givenBack(door, answer)) {
                        faults.add(door.pattern + " " + day + " " + value + " gives nothing back");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void whatIsMissingOrOfAnotherKindIsSaidInTheReadersLanguage() {
        var faults = new ArrayList<String>();
        var heading = words.in(Language.KK).t("web.form.look");
        for (var door : doors()) {
            for (var code : door.codes()) {
                for (var value : List.of("", "no-such-thing", "%00", "x".repeat(5_000))) {
                    var answer = send(door, Map.of(code, value));
                    if (answer.statusCode() != 422 && answer.statusCode() != 409) {
                        faults.add(door.pattern + " " + code + " " + answer.statusCode());
                    } else if (!answer.body().contains(heading)) {
                        faults.add(door.pattern + " " + code + " says nothing in Kazakh");
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void numbersOfPeopleAreChecked() {
        var door = door("/case/{id}/person");
        var refused = new ArrayList<Integer>();
        for (var iin :
                List.of(
                        "123",
                        "900101100000",
                        "901301300015",
                        "990230300010",
                        "999999999999",
                        "0000000000000",
                        "abcdefghijkl")) {
            refused.add(send(door, Map.of("iin", iin)).statusCode());
        }
        assertThat(refused).containsOnly(422);
    }

    @Test
    void aFormThatIsSentTwiceMakesOneThing() {
        for (var door : doors()) {
            if (door.good().containsKey("once")) {
                var once = UUID.randomUUID().toString();
                int before = things();
                var first = send(door, Map.of("once", once));
                int after = things();
                var second = send(door, Map.of("once", once));
                assertThat(first.statusCode()).as(door.pattern()).isEqualTo(302);
                assertThat(second.statusCode()).as(door.pattern()).isEqualTo(302);
                assertThat(things()).as(door.pattern()).isEqualTo(after);
                assertThat(after).as(door.pattern()).isGreaterThan(before);
            }
        }
    }

    @Test
    void whoComesSecondIsToldAndKeepsTheText() {
        for (var pattern :
                List.of(
                        "/case/{id}/person/{person}/edit",
                        "/case/{id}/assign",
                        "/case/{id}/close")) {
            var door = door(pattern);
            var answer = send(door, Map.of("version", "0"));
            assertThat(answer.statusCode()).as(pattern).isEqualTo(409);
            assertThat(givenBack(door, answer)).as(pattern).isTrue();
        }
    }

    @Test
    void whoseSignInLapsedWhileTypingIsAskedAgainAndNothingIsWritten() {
        int before = things();
        browser.forgetCookie("s");
        var answer =
                browser.postRaw(
                        path(door("/case/{id}/session")),
                        body(door("/case/{id}/session"), Map.of()),
                        "HX-Request",
                        "true");
        assertThat(answer.statusCode()).isIn(401, 403);
        assertThat(things()).isEqualTo(before);
    }

    private int things() {
        return centre.does(
                () ->
                        List.of("incident", "session", "assessment", "participant").stream()
                                        .mapToInt(
                                                table ->
                                                        jdbc.sql(
                                                                        "select count(*) from casework."
                                                                                + table
                                                                                + " where case_id = ?")
                                                                .param(id.value())
                                                                .query(Integer.class)
                                                                .single())
                                        .sum()
                                + counted(
                                        "select count(*) from protection.measure where case_id = ?")
                                + counted(
                                        "select count(*) from protection.measure_check c join protection.measure m on m.id = c.measure where m.case_id = ?"));
    }

    private int counted(String query) {
        return jdbc.sql(query).param(id.value()).query(Integer.class).single();
    }

    private static boolean answered(HttpResponse<String> answer) {
        return answer.statusCode() < 500 && answer.statusCode() != 403;
    }

    private static boolean givenBack(Door door, HttpResponse<String> answer) {
        return !door.good().containsValue(KEPT) || answer.body().contains(KEPT);
    }

    private Door door(String pattern) {
        return doors().stream()
                .filter(door -> door.pattern().equals(pattern))
                .findFirst()
                .orElseThrow();
    }

    private HttpResponse<String> send(Door door, Map<String, String> encodedInstead) {
        return browser.postRaw(path(door), body(door, encodedInstead));
    }

    private String path(Door door) {
        return door.pattern()
                .replace("{id}", id.toString())
                .replace("{person}", her)
                .replace("{measure}", order);
    }

    private String body(Door door, Map<String, String> encodedInstead) {
        var all = new HashMap<String, String>();
        door.good().forEach((name, value) -> all.put(name, encoded(value)));
        if (all.containsKey("once")) {
            all.put("once", UUID.randomUUID().toString());
        }
        all.putAll(encodedInstead);
        all.put("_csrf", encoded(token));
        return all.entrySet().stream()
                .map(one -> one.getKey() + "=" + one.getValue())
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private String registered() {
        var served = clock.instant().minus(Duration.ofDays(1));
        var made =
                (RegisterOrder.Result.Registered)
                        centre.does(
                                () ->
                                        orders.register(
                                                new NewOrder(
                                                        UUID.randomUUID(),
                                                        id,
                                                        org.shanyraq.ground.PersonId.of(his),
                                                        "precinct_inspector",
                                                        served.minusSeconds(60),
                                                        served,
                                                        Set.of("approach"),
                                                        null,
                                                        "1/26")));
        return made.id().toString();
    }

    private List<Door> doors() {
        var now =
                LocalDateTime.ofInstant(clock.instant(), DatedSettings.ZONE)
                        .minusMinutes(5)
                        .withNano(0)
                        .toString();
        var person =
                Map.of(
                        "part", "OTHER",
                        "surname", KEPT,
                        "given", "Адам",
                        "sex", "FEMALE",
                        "sure", "true",
                        "once", "");
        var corrected = Map.of("surname", KEPT, "given", "Адам", "sex", "FEMALE", "version", "1");
        var names =
                Set.of(
                        "surname",
                        "given",
                        "patronymic",
                        "iin",
                        "phone",
                        "newPhone",
                        "address",
                        "safeAddress",
                        "school",
                        "district",
                        "birthYear");
        return List.of(
                new Door(
                        "/case/{id}/incident",
                        Map.of(
                                "happened",
                                now,
                                "place",
                                "HOME",
                                "forms",
                                "PHYSICAL",
                                "account",
                                KEPT,
                                "once",
                                ""),
                        Set.of("account"),
                        Set.of("happened"),
                        Set.of("place", "forms")),
                new Door(
                        "/case/{id}/session",
                        Map.of(
                                "held", now, "service", "LEGAL", "minutes", "30", "how", "PHONE",
                                "note", KEPT, "once", ""),
                        Set.of("note"),
                        Set.of("held"),
                        Set.of("service", "how", "minutes")),
                new Door(
                        "/case/{id}/assessment",
                        Map.of("band", "high", "why", KEPT, "once", ""),
                        Set.of("why"),
                        Set.of(),
                        Set.of("band")),
                new Door("/case/{id}/person", person, names, Set.of("birthDay"), Set.of("part")),
                new Door(
                        "/case/{id}/person/{person}/edit",
                        corrected,
                        names,
                        Set.of("birthDay"),
                        Set.of("version")),
                new Door(
                        "/case/{id}/person/{person}/safe-contact",
                        Map.of(
                                "channel",
                                "PHONE",
                                "device",
                                "OWN",
                                "validUntil",
                                "2027-01-01",
                                "maySay",
                                KEPT),
                        Set.of("address", "nameToUse", "codeWord", "maySay"),
                        Set.of("validUntil"),
                        Set.of("channel", "device")),
                new Door(
                        "/case/{id}/person/{person}/whereabouts",
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                new Door(
                        "/case/{id}/person/{person}/same",
                        Map.of("other", his, "reason", "SAID_IT"),
                        Set.of(),
                        Set.of(),
                        Set.of("other", "reason")),
                new Door(
                        "/case/{id}/person/{person}/apart",
                        Map.of("other", his, "reason", "MISTAKE"),
                        Set.of(),
                        Set.of(),
                        Set.of("other", "reason")),
                new Door(
                        "/case/{id}/person/{person}/hold",
                        Map.of("reason", "COURT"),
                        Set.of(),
                        Set.of(),
                        Set.of("reason")),
                new Door(
                        "/case/{id}/person/{person}/release",
                        Map.of(),
                        Set.of(),
                        Set.of(),
                        Set.of()),
                new Door(
                        "/case/{id}/person/{person}/erase",
                        Map.of("reason", "HER_WISH", "code", "000000"),
                        Set.of("code"),
                        Set.of(),
                        Set.of("reason")),
                new Door(
                        "/case/{id}/assign",
                        Map.of("worker", worker, "version", "1", "as", "lead"),
                        Set.of(),
                        Set.of(),
                        Set.of("worker", "version")),
                new Door(
                        "/case/{id}/close",
                        Map.of("reason", "SAFE", "version", "0"),
                        Set.of(),
                        Set.of(),
                        Set.of("reason", "version")),
                new Door(
                        "/case/{id}/reopen",
                        Map.of("reason", "CAME_BACK", "version", "0"),
                        Set.of(),
                        Set.of(),
                        Set.of("reason", "version")),
                new Door(
                        "/case/{id}/order",
                        Map.of(
                                "respondent",
                                his,
                                "issuedBy",
                                "precinct_inspector",
                                "issued",
                                now,
                                "served",
                                now,
                                "bans",
                                "approach",
                                "reference",
                                KEPT,
                                "once",
                                ""),
                        Set.of("reference"),
                        Set.of("issued", "served"),
                        Set.of("respondent", "issuedBy", "bans")),
                new Door(
                        "/case/{id}/order/{measure}/check",
                        Map.of("at", now, "result", "KEPT", "note", KEPT, "once", ""),
                        Set.of("note"),
                        Set.of("at"),
                        Set.of("result")),
                new Door("/search", Map.of("q", KEPT), Set.of("q"), Set.of(), Set.of()));
    }
}
