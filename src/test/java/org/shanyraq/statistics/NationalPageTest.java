package org.shanyraq.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.place.Places;
import org.shanyraq.statistics.counting.CountFacts;
import org.shanyraq.statistics.publishing.ReleaseFigures;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** The ministry's page, in a browser, on a database of its own. */
@ShanyraqTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
class NationalPageTest {
    private static final Actor JOB = new Actor.Job("statistics");

    @Autowired ApplicationContext program;
    @Autowired Facts facts;
    @Autowired CountFacts counting;
    @Autowired ReleaseFigures releasing;
    @Autowired Places places;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;

    @Test
    void showsTheCountryLiveAndRegionsWithoutSmallCountsInEveryLanguage() {
        fill();
        var staff = new StaffForTests(program);
        var analyst = staff.enrol(Role.MINISTRY_ANALYST, CentreId.fresh());
        var signedIn = staff.signIn(analyst);
        assertThat(
                        staff.signIn(staff.enrol(Role.OPERATOR, CentreId.fresh()))
                                .get("/national")
                                .statusCode())
                .isEqualTo(403);
        assertThat(signedIn.get("/home").headers().firstValue("Location").orElseThrow())
                .as("an analyst begins with the country")
                .endsWith("/national");
        var running = YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
        var csv = signedIn.get("/national/figures.csv?month=" + running.minusMonths(1));
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.body().lines().count()).isEqualTo(24);
        assertThat(signedIn.get("/national/figures.xlsx").statusCode()).isEqualTo(200);
        assertThat(signedIn.get("/national?month=nonsense&indicator=%00").statusCode())
                .isEqualTo(200);

        try (var browser = Browser.open()) {
            for (var language : Language.values()) {
                for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    try (var visit = browser.visit(program, 1440, 900, scheme)) {
                        carry(signedIn, visit);
                        look(visit, language, scheme, "/national?lang=" + language.code(), "open");
                        look(
                                visit,
                                language,
                                scheme,
                                "/national?indicator=orders&month="
                                        + running.minusMonths(1)
                                        + "&lang="
                                        + language.code(),
                                "frozen");
                    }
                }
            }
            try (var visit = browser.visit(program)) {
                carry(signedIn, visit);
                movesLive(visit.page());
                assertThat(visit.complaints()).isEmpty();
            }
        }
    }

    private void look(
            Browser.Visit visit, Language language, ColorScheme scheme, String path, String name) {
        visit.page().navigate(path);
        assertThat(visit.page().locator("path.area").count()).isEqualTo(20);
        assertThat(visit.page().content()).doesNotContain("statistics.");
        var shots = System.getProperty("shanyraq.shots");
        if (shots != null) {
            visit.page()
                    .screenshot(
                            new Page.ScreenshotOptions()
                                    .setFullPage(true)
                                    .setPath(
                                            Path.of(
                                                    shots,
                                                    "national-"
                                                            + name
                                                            + "-"
                                                            + language.code()
                                                            + "-"
                                                            + scheme.name()
                                                                    .toLowerCase(
                                                                            java.util.Locale.ROOT)
                                                            + ".png")));
        }
        assertThat(visit.barriers()).isEmpty();
        assertThat(visit.complaints()).isEmpty();
    }

    private void movesLive(Page page) {
        page.navigate("/national?lang=en");
        var orders = page.locator("[data-live-on=orders]");
        int before = Integer.parseInt(orders.textContent().replaceAll("\\D", ""));
        page.waitForTimeout(1_000);
        write(fact("order.served", "KZ101000", Duration.ZERO));
        count();
        page.waitForFunction(
                "n => Number(document.querySelector('[data-live-on=orders]').textContent.replace(/\\D/g, '')) === n",
                before + 1,
                new Page.WaitForFunctionOptions().setTimeout(5_000));
    }

    /** The sign-in goes on in a browser with scripts. */
    private void carry(HttpBrowser signedIn, Browser.Visit visit) {
        var base = "http://localhost:" + program.getEnvironment().getProperty("local.server.port");
        visit.context()
                .addCookies(
                        List.of(new Cookie("s", signedIn.cookie("s").orElseThrow()).setUrl(base)));
    }

    /** Five closed months and the running one, over districts of unequal size. */
    private void fill() {
        var random = new Random(3);
        var districts = List.copyOf(places.districts());
        Acting.run(
                new Actor.Visitor(),
                () ->
                        transaction.executeWithoutResult(
                                t -> {
                                    for (int i = 0; i < 9_000; i++) {
                                        var district =
                                                districts.get(
                                                        (int)
                                                                (Math.pow(random.nextDouble(), 1.5)
                                                                        * districts.size()));
                                        var ago = Duration.ofHours(random.nextInt(24 * 150));
                                        facts.record(
                                                fact(
                                                        i % 6 == 0
                                                                ? "order.served"
                                                                : i % 5 == 0
                                                                        ? "case.opened"
                                                                        : "contact.arrived",
                                                        district.code().value(),
                                                        ago));
                                    }
                                }));
        count();
        Acting.run(JOB, releasing::due);
    }

    private Fact fact(String kind, String district, Duration ago) {
        return new Fact(
                kind,
                UUID.randomUUID(),
                clock.instant().minus(ago),
                kind.equals("contact.arrived")
                        ? Map.of(
                                "district",
                                district,
                                "channel",
                                district.hashCode() % 7 == 0 ? "phone" : "web_chat")
                        : Map.of("district", district));
    }

    private void write(Fact fact) {
        Acting.run(
                new Actor.Visitor(),
                () -> transaction.executeWithoutResult(t -> facts.record(fact)));
    }

    private void count() {
        Acting.run(
                JOB,
                () -> {
                    int taken = counting.next();
                    while (taken > 0) {
                        taken = counting.next();
                    }
                });
    }
}
