package org.shanyraq.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.access.NewStaff;
import org.shanyraq.audit.verify.VerifyTrail;
import org.shanyraq.directory.Centre;
import org.shanyraq.directory.RegisterCentres;
import org.shanyraq.directory.StandInCentres;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A girl writes from her phone; an operator answers and hands over; a centre accepts, a worker
 * records and an order's clocks begin; the country's figure moves; every look stands in the trail.
 */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.test.own=way")
@DirtiesContext
class TheWayTest {
    private static Browser browser;

    @Autowired ApplicationContext context;
    @Autowired RegisterCentres register;
    @Autowired StandInCentres standIns;
    @Autowired VerifyTrail trail;

    @Value("${shanyraq.db.url}")
    String url;

    private final List<String> complaints = new ArrayList<>();

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void fromTheFirstMessageToTheNationalFigure(Language language) throws SQLException {
        TestDatabase.everybodyIsGone(url.substring(url.lastIndexOf('/') + 1));
        var centre = centre(language.ordinal());
        var staff = new StaffForTests(context);
        var operator = staff.enrol(Role.OPERATOR, CentreId.fresh());
        var manager = staff.enrol(Role.CENTRE_MANAGER, centre.id());
        var worker = staff.enrol(Role.SOCIAL_WORKER, centre.id());
        var analyst = staff.enrol(Role.MINISTRY_ANALYST, CentreId.fresh());

        try (var country = signedIn(analyst);
                var desk = signedIn(operator);
                var phone = browser.visit(context, 390, 844, ColorScheme.LIGHT)) {
            country.page().navigate("/national?lang=" + language.code());
            var before =
                    new Totals(total(country.page(), "contacts"), total(country.page(), "orders"));
            desk.page().navigate("/desk?lang=" + language.code());
            desk.page().keyboard().press("g");
            assertThat(desk.page().locator(".state:not(.away)")).isVisible();

            write(phone.page(), language);
            answer(desk.page(), phone.page(), language);
            String file;
            try (var inbox = signedIn(manager)) {
                inbox.page().navigate("/handovers?lang=" + language.code());
                handOver(desk.page(), centre, language);
                file = accept(inbox.page(), worker, language);
                keep(inbox);
            }
            work(worker, file, language);

            await().atMost(Duration.ofSeconds(4))
                    .until(() -> total(country.page(), "contacts") > before.contacts());
            await().atMost(Duration.ofSeconds(4))
                    .until(() -> total(country.page(), "orders") > before.orders());
            shot(country.page(), "national-" + language.code());
            keep(country, desk, phone);
        }
        Assertions.assertThat(complaints).isEmpty();
        Acting.run(
                new Actor.Job("trail-verifying"),
                () -> Assertions.assertThat(trail.verify().findings()).isEmpty());
    }

    private void write(Page page, Language language) {
        page.navigate("/" + language.code());
        page.locator("a[href$='/write']").first().click();
        page.locator("textarea[name=words]").fill(greeting(language));
        // Whoever reads the page in English is answered here by somebody who speaks Russian.
        var spoken = language == Language.EN ? Language.RU : language;
        page.locator("input[name=language][value=" + spoken.code() + "]").check(force());
        shot(page, "write-" + language.code());
        page.locator("form[action$='/write'] button").first().click();
        assertThat(page.getByText(greeting(language)).first()).isVisible();
    }

    private void answer(Page desk, Page phone, Language language) {
        assertThat(desk.locator(".offer")).isVisible(patience());
        desk.keyboard().press("a");
        assertThat(desk.locator(".talk .m").first()).containsText(greeting(language));
        desk.locator("#say-text").fill(reply(language));
        desk.keyboard().press("Enter");
        assertThat(phone.getByText(reply(language)).first()).isVisible(live());
        shot(phone, "talk-" + language.code());
        shot(desk, "desk-" + language.code());
    }

    private void handOver(Page desk, Centre centre, Language language) {
        desk.locator(".centres select").selectOption(centre.district().value());
        desk.locator(".talk").focus();
        // The nearest stands first once the list has followed the district.
        assertThat(desk.locator(".centres .centre-item").first())
                .containsText(centre.names().in(language), containing());
        desk.locator(".centres [data-key=h]").click();
        var dialog = desk.locator("#hand-over");
        assertThat(dialog).isVisible();
        dialog.locator("label:has([name=basis][value=her_word])").click();
        dialog.locator("label:has([name=items][value=language])").click();
        dialog.locator("textarea[name=told]").fill(told(language));
        shot(desk, "handover-" + language.code());
        dialog.locator("button[type=submit]").click();
        assertThat(dialog).isHidden();
    }

    /** In the inbox that the manager has open, the handover comes by itself. */
    private String accept(Page page, NewStaff worker, Language language) {
        page.locator("tbody a").first().click();
        assertThat(page.locator(".told-text")).containsText(told(language));
        page.locator("form[action$='/accept'] button").click();
        page.waitForURL("**/case/**");
        String file = page.url().replaceFirst(".*/case/([0-9a-f-]{36}).*", "$1");
        page.navigate("/case/" + file + "/assign");
        page.locator("select[name=worker]").selectOption(worker.id().toString());
        page.locator("input[value=lead]").check(force());
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file);
        return file;
    }

    private void work(NewStaff worker, String file, Language language) {
        try (var visit = signedIn(worker)) {
            var page = visit.page();
            page.navigate("/case/" + file + "/person?lang=" + language.code());
            // Another family each time: of one that is known already the form would ask.
            addPerson(page, file, "SURVIVOR", surname(language) + "а", "Гүлнәр", "FEMALE");
            page.navigate("/case/" + file + "/person");
            addPerson(page, file, "USES_VIOLENCE", surname(language), "Нұрлан", "MALE");
            recordIncident(page, file);
            assess(page, file);
            recordSession(page, file, "PSYCHOLOGICAL");
            recordSession(page, file, "LEGAL");
            registerOrder(page, file);
            page.navigate("/case/" + file);
            assertThat(page.locator(".timeline li")).not().hasCount(0);
            shot(page, "case-" + language.code());
            page.navigate("/today");
            assertThat(page.locator("main .due").first()).isVisible();
            shot(page, "today-" + language.code());
            keep(visit);
        }
    }

    private static void addPerson(
            Page page, String file, String part, String surname, String given, String sex) {
        page.locator("input[name=part][value=" + part + "]").check(force());
        page.locator("input[name=surname]").fill(surname);
        page.locator("input[name=given]").fill(given);
        page.locator("input[name=sex][value=" + sex + "]").check(force());
        page.locator("input[name=birthYear]").fill("1990");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file + "?tab=people");
    }

    private static void recordIncident(Page page, String file) {
        page.navigate("/case/" + file + "/incident");
        page.locator("select[name=place]").selectOption("HOME");
        page.locator("input[name=forms][value=PHYSICAL]").check();
        page.locator("textarea[name=account]").fill("Кешке мас келіп, қоқан-лоққы жасады.");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file);
    }

    private static void assess(Page page, String file) {
        page.navigate("/case/" + file + "/assessment");
        var yes = page.locator("main form fieldset .segments label:first-child input");
        for (int i = 0; i < yes.count(); i++) {
            yes.nth(i).check(force());
        }
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file + "?tab=assessments");
        assertThat(page.locator(".head .band")).isVisible();
    }

    private static void recordSession(Page page, String file, String service) {
        page.navigate("/case/" + file + "/session");
        page.locator("select[name=service]").selectOption(service);
        page.locator("textarea[name=note]").fill("Алғашқы кездесу.");
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file);
    }

    private static void registerOrder(Page page, String file) {
        page.navigate("/case/" + file + "/order");
        page.locator("select[name=respondent]").selectOption(new SelectOption().setIndex(1));
        page.locator("select[name=issuedBy]").selectOption("precinct_inspector");
        page.locator("input[name=bans][value=approach]").check();
        page.locator("main form button[type=submit]").click();
        page.waitForURL("**/case/" + file + "?tab=orders");
    }

    private record Totals(long contacts, long orders) {}

    private static long total(Page page, String code) {
        var digits =
                page.locator("[data-live-on='" + code + "']")
                        .first()
                        .textContent()
                        .replaceAll("\\D", "");
        return digits.isEmpty() ? 0 : Long.parseLong(digits);
    }

    private Centre centre(int seed) {
        var centre = standIns.make(3, 0, new Random(41)).get(seed);
        Acting.run(new Actor.Job("demo"), () -> register.register(List.of(centre)));
        return centre;
    }

    private Browser.Visit signedIn(NewStaff person) {
        var visit = browser.visit(context);
        var cookie = new StaffForTests(context).signIn(person).cookie("s").orElseThrow();
        visit.context()
                .addCookies(List.of(new Cookie("s", cookie).setDomain("localhost").setPath("/")));
        return visit;
    }

    private void keep(Browser.Visit... visits) {
        for (var visit : visits) {
            complaints.addAll(visit.complaints());
        }
    }

    private static String greeting(Language language) {
        return switch (language) {
            case KK -> "Сәлеметсіз бе. Мен айта аламын ба";
            case RU -> "Здравствуйте. Я могу рассказать?";
            case EN -> "Hello. May I tell you something?";
        };
    }

    private static String surname(Language language) {
        return switch (language) {
            case KK -> "Тоқтаров";
            case RU -> "Смирнов";
            case EN -> "Жұмабеков";
        };
    }

    /** Longer than the field is at first, so that it grows. */
    private static String reply(Language language) {
        return switch (language) {
            case KK ->
                    "Сәлем. Иә, мен осындамын. Асықпай жаз, мен оқып отырамын. Қазір қауіпсіз жердесің бе, қасыңда сен сенетін біреу бар ма?";
            case RU ->
                    "Здравствуйте. Да, я здесь. Пишите не спеша, я читаю. Вы сейчас в безопасном месте, есть ли рядом кто-то, кому вы доверяете?";
            case EN ->
                    "Hello. Yes, I am here. Take your time, I am reading. Are you somewhere safe now, is there anybody near you whom you trust?";
        };
    }

    private static String told(Language language) {
        return switch (language) {
            case KK -> "Көмек сұрайды, қазақша сөйлейді";
            case RU -> "Просит помощи, говорит по-русски";
            case EN -> "Asks for help, speaks English";
        };
    }

    private static Locator.CheckOptions force() {
        return new Locator.CheckOptions().setForce(true);
    }

    private static LocatorAssertions.IsVisibleOptions patience() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(30_000);
    }

    private static LocatorAssertions.IsVisibleOptions live() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(15_000);
    }

    private static LocatorAssertions.ContainsTextOptions containing() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(15_000);
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setPath(Path.of("target/screens/way-" + name + ".png")));
    }
}
