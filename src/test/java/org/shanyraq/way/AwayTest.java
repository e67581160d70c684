package org.shanyraq.way;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.access.NewStaff;
import org.shanyraq.ground.CentreId;
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
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * The database goes away and comes back while people write. Whoever writes is told the truth, is
 * shown where else help is, and is read afterwards, once and in order; the desk keeps what was
 * typed.
 */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.test.own=away")
@DirtiesContext
class AwayTest {
    private static final double PATIENCE = 30_000;
    private static Browser browser;

    @Autowired ApplicationContext context;
    @Autowired Words words;

    @Value("${shanyraq.db.url}")
    String url;

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
    void whoeverWritesIsToldTheTruthAndIsReadAfterwards(Language language) throws Exception {
        TestDatabase.everybodyIsGone(database());
        var told = words.in(language);
        var operator = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
        try (var desk = signedIn(operator);
                var going = browser.visit(context, 360, 740, ColorScheme.LIGHT);
                var coming = browser.visit(context, 1280, 800, ColorScheme.LIGHT)) {
            meet(desk.page(), going.page(), language);
            coming.page().navigate("/" + language.code() + "/write");

            TestDatabase.takeAway(database());
            try {
                begins(coming.page(), told.t("portal.talk.journal"), language);
                goesOn(going.page(), told.t("portal.talk.journal"));
                if (language == Language.KK) {
                    theTalkIsNotRenewedAway(going.page());
                }
                Assertions.assertThat(home(language)).isEqualTo(200);
                returns(going, told.t("portal.write.away"), language);
                keepsWhatTheOperatorTyped(desk.page(), told.t("web.mishap.503.what"));
                showsTheDeskHonestly(desk, told.t("web.mishap.503.what"), language);
            } finally {
                TestDatabase.giveBack(database());
            }
            isRead(coming.page(), "first", "second");
            isRead(going.page(), "hello", "still here");
            answers(desk.page(), going.page());
            Assertions.assertThat(going.complaints()).isEmpty();
            Assertions.assertThat(coming.complaints()).isEmpty();
        }
    }

    private void meet(Page desk, Page phone, Language language) {
        desk.navigate("/desk?lang=" + language.code());
        desk.keyboard().press("g");
        assertThat(desk.locator(".state:not(.away)")).isVisible();
        phone.navigate("/" + language.code() + "/write");
        phone.fill("#words", "hello");
        phone.locator("input[name=language][value=ru]")
                .check(new Locator.CheckOptions().setForce(true));
        phone.click("button.main");
        assertThat(desk.locator(".offer")).isVisible(visible());
        desk.keyboard().press("a");
        assertThat(desk.locator(".talk .m").first()).containsText("hello", contains());
    }

    private static void begins(Page page, String truth, Language language) {
        page.fill("#words", "first");
        page.click("button.main");
        assertThat(page.locator("#stand")).hasText(truth, hasText());
        showsWhereHelpIs(page);
        page.fill("#words", "second");
        page.click("#say-form button");
        assertThat(page.locator("#lines .visitor small").last())
                .hasText(Pattern.compile("\\d\\d:\\d\\d"), hasText());
        shot(page, "begins-" + language.code());
    }

    private static void goesOn(Page page, String truth) {
        page.fill("#words", "still here");
        page.click("#say-form button");
        assertThat(page.locator("#stand")).hasText(truth, hasText());
        showsWhereHelpIs(page);
    }

    private static void theTalkIsNotRenewedAway(Page page) {
        // Longer than the page waits before it would renew itself.
        page.waitForTimeout(14_000);
        assertThat(page.locator("#lines .visitor")).hasCount(2);
        assertThat(page.locator("#words")).isVisible();
    }

    /** In another tab, with her mark: a page of its own on which she may write. */
    private static void returns(Browser.Visit visit, String truth, Language language) {
        try (var page = visit.context().newPage()) {
            var answer = page.navigate("/" + language.code() + "/write");
            Assertions.assertThat(answer.status()).isEqualTo(503);
            assertThat(page.locator("#stand")).hasText(truth);
            assertThat(page.locator("#words")).isVisible();
            showsWhereHelpIs(page);
            shot(page, "returns-" + language.code());
        }
    }

    private static void showsWhereHelpIs(Page page) {
        assertThat(page.locator(".now a[href='tel:102']")).isVisible();
        assertThat(page.locator(".now a[href='tel:112']")).isVisible();
    }

    private static void keepsWhatTheOperatorTyped(Page desk, String truth) {
        desk.locator("#say-text").fill("kept text");
        desk.locator("#say-text").press("Enter");
        try {
            assertThat(desk.locator("#toasts .toast b", containing(truth)).first())
                    .isVisible(visible());
        } finally {
            shot(desk, "desk-unsent");
        }
        assertThat(desk.locator("#say-text")).hasValue("kept text");
    }

    private static void showsTheDeskHonestly(Browser.Visit visit, String truth, Language language) {
        try (var page = visit.context().newPage()) {
            var answer = page.navigate("/desk");
            Assertions.assertThat(answer.status()).isEqualTo(503);
            assertThat(page.locator("h1").first()).hasText(truth);
            assertThat(page.locator("body")).containsText("102");
            assertThat(page.locator("body")).containsText("112");
            shot(page, "desk-" + language.code());
        }
    }

    private static void isRead(Page page, String... said) {
        assertThat(page.locator("#stand")).not().containsText("102", notContaining());
        // What came with that stands there once, though it stood there before.
        assertThat(page.locator("#lines .visitor .x")).hasText(said, hasTexts());
    }

    private static void answers(Page desk, Page phone) {
        desk.locator("#say-text").press("Enter");
        assertThat(phone.locator("#lines .operator .x"))
                .hasText(new String[] {"kept text"}, hasTexts());
        assertThat(desk.locator(".talk .m p"))
                .hasText(new String[] {"hello", "still here", "kept text"}, hasTexts());
    }

    private int home(Language language) {
        try (var visit = browser.visit(context, 360, 740, ColorScheme.LIGHT)) {
            var answer = visit.page().navigate("/" + language.code());
            assertThat(visit.page().locator("a[href='tel:102']").first()).isVisible();
            assertThat(visit.page().locator("a[href='tel:112']").first()).isVisible();
            return answer.status();
        }
    }

    private Browser.Visit signedIn(NewStaff person) {
        var visit = browser.visit(context);
        var cookie = new StaffForTests(context).signIn(person).cookie("s").orElseThrow();
        visit.context()
                .addCookies(
                        java.util.List.of(
                                new Cookie("s", cookie).setDomain("localhost").setPath("/")));
        return visit;
    }

    private String database() {
        return url.substring(url.lastIndexOf('/') + 1);
    }

    private static LocatorAssertions.IsVisibleOptions visible() {
        return new LocatorAssertions.IsVisibleOptions().setTimeout(PATIENCE);
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static LocatorAssertions.ContainsTextOptions contains() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.ContainsTextOptions notContaining() {
        return new LocatorAssertions.ContainsTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions hasText() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static LocatorAssertions.HasTextOptions hasTexts() {
        return new LocatorAssertions.HasTextOptions().setTimeout(PATIENCE);
    }

    private static void shot(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/screens/away-" + name + ".png")));
    }
}
