package org.shanyraq.administration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.access.NewStaff;
import org.shanyraq.directory.Centres;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.shanyraq.web.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** An alarm is seen and heard by the shift, reaches the supervisor, and has a name in the end. */
@ShanyraqTest
class AlarmTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final List<String> PAGED = new CopyOnWriteArrayList<>();
    private static final HttpServer PAGER = pager();
    private static final Browser BROWSER = Browser.open();

    @Autowired ApplicationContext context;
    @Autowired ApplicationEventPublisher events;
    @Autowired Centres centres;
    @Autowired Words words;
    @Autowired MeterRegistry meters;
    @Autowired Clock clock;

    @Value("${shanyraq.db.url}")
    String url;

    @DynamicPropertySource
    static void thePagerOfTheHouse(DynamicPropertyRegistry settings) {
        settings.add(
                "shanyraq.duty.pager", () -> "http://127.0.0.1:" + PAGER.getAddress().getPort());
    }

    @AfterAll
    static void close() {
        BROWSER.close();
        PAGER.stop(0);
    }

    /** What rang in another test is answered. */
    @BeforeEach
    void itIsQuiet() {
        var office = new StaffForTests(context).signIn(member(Role.SHIFT_SUPERVISOR));
        var ringing =
                Pattern.compile("action=\"(/alarms/\\d+/answer)\"")
                        .matcher(office.get("/alarms").body());
        while (ringing.find()) {
            office.post("/alarms", ringing.group(1), Map.of());
        }
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void ringsOnEveryPageOfTheShiftUntilASupervisorAnswers(Language language) {
        var operator = member(Role.OPERATOR);
        var supervisor = member(Role.SHIFT_SUPERVISOR);
        try (var desk = BROWSER.visit(context);
                var office = BROWSER.visit(context)) {
            carryIn(operator, desk);
            carryIn(supervisor, office);
            for (var page : List.of(desk.page(), office.page())) {
                page.navigate("/account?lang=" + language.code());
                listensToItsSounds(page);
                page.mouse().click(5, 5);
                page.waitForFunction("() => document.documentElement.dataset.liveState === 'on'");
            }
            var text = words.in(language).t("administration.alarm.contact.unowned");

            raise("contact.unowned");

            for (var page : List.of(desk.page(), office.page())) {
                page.waitForSelector(".alarm-bar:has-text('" + text + "')");
                page.waitForFunction("() => window.tones > 0");
            }
            assertThat(desk.page().locator(".alarm-bar button").count()).isZero();
            desk.page().navigate("/desk");
            assertThat(desk.page().locator(".alarm-bar").innerText()).contains(text);

            office.page().locator(".alarm-bar button").first().click();

            office.page().waitForSelector(".alarm-bar", gone());
            desk.page().waitForSelector(".alarm-bar", gone());
            office.page().navigate("/alarms");
            assertThat(office.page().locator("tbody tr").first().innerText())
                    .contains(text, supervisor.name());
            assertThat(office.barriers()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
            assertThat(office.complaints()).isEmpty();
        }
    }

    @Test
    void whatComesWhileAButtonIsPressedWaitsUntilItIsLetGo() {
        try (var office = BROWSER.visit(context)) {
            var page = office.page();
            carryIn(member(Role.SHIFT_SUPERVISOR), office);
            page.navigate("/account?lang=en");
            page.waitForFunction("() => document.documentElement.dataset.liveState === 'on'");
            var first = words.in(Language.EN).t("administration.alarm.contact.unowned");
            var second = words.in(Language.EN).t("administration.alarm.contact.repaired");
            raise("contact.unowned");
            var answer = page.locator(".alarm-bar:has-text('" + first + "') button");
            answer.hover();

            page.mouse().down();
            raise("contact.repaired");
            page.waitForTimeout(700);
            page.mouse().up();

            page.waitForSelector(".alarm-bar:has-text('" + first + "')", gone());
            page.waitForSelector(".alarm-bar:has-text('" + second + "')");
        }
    }

    @Test
    void reachesTheSupervisorOnDutyThroughTheGate() {
        var supervisor = member(Role.SHIFT_SUPERVISOR);
        new StaffForTests(context).signIn(supervisor);
        double before = counted();
        var text = words.in(Language.KK).t("administration.alarm.contact.emergency_unanswered");

        raise("contact.emergency_unanswered");

        assertThat(counted()).isEqualTo(before + 1);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                PAGED.stream()
                                        .anyMatch(
                                                body ->
                                                        body.contains(supervisor.name())
                                                                && body.contains(text)));
        var office = new StaffForTests(context).signIn(supervisor);
        assertThat(office.get("/alarms?lang=en").body())
                .contains(supervisor.name() + " · on their page")
                .contains(supervisor.name() + " · by telephone");
    }

    @Test
    void theSameAlarmRingsOnceWhileNobodyAnswers() {
        var about = ContactId.fresh();
        var supervisor = member(Role.SHIFT_SUPERVISOR);
        for (int i = 0; i < 3; i++) {
            events.publishEvent(new AlarmRaised("contact.unowned", about.thing(), clock.instant()));
        }

        var page = new StaffForTests(context).signIn(supervisor).get("/alarms").body();

        assertThat(page.split(about.toString(), -1)).hasSize(2);
    }

    @Test
    void manyOfAKindAreOneThatIsToldOnceAndCounted() throws SQLException {
        var supervisor = member(Role.SHIFT_SUPERVISOR);
        var office = new StaffForTests(context).signIn(supervisor);
        for (int i = 0; i < 60; i++) {
            raise("contact.repaired");
        }
        await().atMost(PATIENCE)
                .until(() -> office.get("/alarms?lang=en").body().contains("60 times"));

        var page = office.get("/alarms?lang=en").body();

        assertThat(page).contains("57 times").contains("and 56 more");
        assertThat(page.split("class=\"alarm-bar\"", -1)).as("one bar").hasSize(2);
        var text = words.in(Language.EN).t("administration.alarm.contact.repaired");
        assertThat(page.split("<td><b>" + text, -1))
                .as("three by themselves, one of many")
                .hasSize(5);
        assertThat(told("contact.repaired")).isEqualTo(4);
    }

    @Test
    void ofThoseInDangerEachIsSeen() throws SQLException {
        var supervisor = member(Role.SHIFT_SUPERVISOR);
        var office = new StaffForTests(context).signIn(supervisor);
        long before = told("contact.unowned");
        for (int i = 0; i < 14; i++) {
            events.publishEvent(
                    AlarmRaised.each(
                            "contact.unowned", ContactId.fresh().thing(), clock.instant()));
        }

        var page = office.get("/alarms?lang=en").body();

        var text = words.in(Language.EN).t("administration.alarm.contact.unowned");
        assertThat(page.split("<td><b>" + text, -1)).hasSizeGreaterThanOrEqualTo(15);
        assertThat(page).contains("told with the others");
        assertThat(told("contact.unowned")).isEqualTo(before + 10);
    }

    /** Of how many alarms of a kind somebody was told. */
    private long told(String kind) throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var asked =
                        superuser.prepareStatement(
                                "select count(distinct t.alarm) from administration.alarm_told t"
                                        + " join administration.alarm a on a.number = t.alarm where a.kind = ?")) {
            asked.setString(1, kind);
            try (var found = asked.executeQuery()) {
                found.next();
                return found.getLong(1);
            }
        }
    }

    private NewStaff member(Role role) {
        return new StaffForTests(context).enrol(role, centres.contactCentre().id());
    }

    private void carryIn(NewStaff person, Browser.Visit visit) {
        var cookie = new StaffForTests(context).signIn(person).cookie("s").orElseThrow();
        visit.context()
                .addCookies(List.of(new Cookie("s", cookie).setDomain("localhost").setPath("/")));
    }

    private void raise(String kind) {
        events.publishEvent(new AlarmRaised(kind, ContactId.fresh().thing(), clock.instant()));
    }

    private double counted() {
        var counter =
                meters.find("shanyraq.alarms")
                        .tag("kind", "contact.emergency_unanswered")
                        .counter();
        return counter == null ? 0 : counter.count();
    }

    private static HttpServer pager() {
        try {
            var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext(
                    "/",
                    call -> {
                        var body = call.getRequestBody().readAllBytes();
                        PAGED.add(new String(body, StandardCharsets.UTF_8));
                        call.sendResponseHeaders(204, -1);
                        call.close();
                    });
            server.start();
            return server;
        } catch (IOException taken) {
            throw new java.io.UncheckedIOException(taken);
        }
    }

    private static void listensToItsSounds(Page page) {
        page.evaluate(
                """
                () => {
                  window.tones = 0;
                  const start = OscillatorNode.prototype.start;
                  OscillatorNode.prototype.start = function (at) { window.tones++; start.call(this, at); };
                }
                """);
    }

    private static Page.WaitForSelectorOptions gone() {
        return new Page.WaitForSelectorOptions()
                .setState(com.microsoft.playwright.options.WaitForSelectorState.DETACHED);
    }
}
