package org.shanyraq.contact;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.queue.OperatorState;
import org.shanyraq.contact.queue.SitAtDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** An operator's day on one page, in a real browser. */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.test.own=desk")
@DirtiesContext
class DeskPageTest {
    private static final String SIGN_IN = "s";
    private static Browser browser;

    @Autowired ApplicationContext context;
    @Autowired OpenContact open;
    @Autowired VisitorLine line;
    @Autowired SitAtDesk sit;

    private NewStaff operator;

    @BeforeAll
    static void start() {
        browser = Browser.open();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void anOperator() {
        operator = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh());
    }

    @AfterEach
    void theShiftEnds() {
        Acting.run(
                StaffForTests.acting(operator), () -> sit.be(OperatorState.AWAY, Optional.empty()));
    }

    @Test
    void fromTheOfferToTheEndByKeyboard() {
        try (var visit = visit(1440, 900, ColorScheme.LIGHT)) {
            var page = visit.page();
            page.navigate("/desk?lang=kk");
            page.keyboard().press("g");
            assertThat(page.locator(".state:not(.away)")).isVisible();

            var opened = arrive("Сәлеметсіз бе. Мен айта аламын ба");
            assertThat(page.locator(".offer")).isVisible(patience());
            shot(page, "offer");
            assertThat(page.title()).startsWith("(1)");
            page.keyboard().press("a");
            page.waitForURL("**/desk/" + opened.contact());
            assertThat(page.locator(".m")).hasCount(1);

            page.locator("#say-text").fill("Сәлем. Иә, мен осындамын. Қазір қауіпсіз жердесің бе?");
            page.keyboard().press("Enter");
            assertThat(page.locator(".m.me")).hasCount(1);
            assertThat(page.locator("#say-text")).hasValue("");
            say(opened, 1, "жоқ. әкем мас, анамды ұрып жатыр. мен бөлмеде інім екеуміз");
            assertThat(page.locator(".m")).hasCount(3);

            page.locator(".q", new Page.LocatorOptions().setHasText("қауіпсіз"))
                    .first()
                    .getByText("Жоқ")
                    .click();
            assertThat(page.locator(".verdict .u.emergency")).isVisible();
            assertThat(page.locator(".talk-panel > header .u.emergency")).isVisible();
            page.locator(".centres select").selectOption("KZ101000");
            page.locator("#say-text").fill("Сен дұрыс істедің");
            shot(page, "talk-kk");
            page.waitForTimeout(900);
            page.reload();
            assertThat(page.locator("#say-text")).hasValue("Сен дұрыс істедің");

            page.locator(".talk").focus();
            page.keyboard().press("e");
            assertThat(page.locator("#call-for-help")).isVisible();
            page.locator("#call-for-help [name=place]").fill("Семей, көше");
            page.locator("#call-for-help [name=told]").fill("Әкесі мас, екі бала бөлмеде");
            page.locator("#call-for-help button[type=submit]").click();
            assertThat(page.locator(".call.requested")).isVisible();
            assertThat(page.locator("body")).not().containsText("Семей, көше");
            page.locator(".call [name=by]").fill("Омаров");
            page.locator(".call [name=number]").fill("17");
            page.locator(".call .look button").click();
            assertThat(page.locator(".call.acknowledged")).isVisible();
            shot(page, "help-kk");

            page.locator(".talk").focus();
            page.keyboard().press("c");
            assertThat(page.locator("#close-contact")).isVisible();
            page.keyboard().press("Enter");
            page.waitForURL("**/desk");
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void whatStandsAroundAConversationInEachLanguage() {
        try (var visit = visit(1440, 900, ColorScheme.LIGHT)) {
            var page = visit.page();
            for (var language : List.of("kk", "ru", "en")) {
                page.navigate("/desk?lang=" + language);
                var before = page.url();
                page.locator("#main").focus();
                page.keyboard().press("i");
                page.locator("#enter-contact [name=words]").fill("Оқушым соққы көріп жүр");
                page.locator("#enter-contact button[type=submit]").click();
                page.waitForURL(url -> !url.equals(before) && url.matches(".*/desk/[0-9a-f-]{36}"));
                assertThat(page.locator(".talk .m")).hasCount(1);

                page.locator("#say-text").press("/");
                assertThat(page.locator("#reply-list .reply").first()).isVisible();
                page.keyboard().press("Enter");
                assertThat(page.locator("#say-text")).not().hasValue("");
                page.keyboard().press("Enter");
                assertThat(page.locator(".m.me")).hasCount(1);
                page.locator(".note-fold > summary").click();
                page.locator("#note-text").fill("баяу сөйлеңіз");

                page.locator(".talk").first().focus();
                page.keyboard().press("e");
                page.locator("#call-for-help [name=told]").fill("есік қағып тұр");
                page.locator("#call-for-help [name=weapon][value=yes]").check();
                page.waitForTimeout(900);
                page.reload();
                assertThat(page.locator("#call-for-help [name=told]")).hasValue("есік қағып тұр");
                assertThat(page.locator("#note-text")).hasValue("баяу сөйлеңіз");
                page.locator(".talk").first().focus();
                page.keyboard().press("e");
                page.locator("#call-for-help button[type=submit]").click();
                page.locator(".call a").first().click();
                assertThat(page.locator(".dispatch-facts")).containsText("есік қағып тұр");
                assertThat(visit.barriers()).isEmpty();
                page.goBack();
            }
            page.locator(".columns-of button[value='3']").click();
            assertThat(page.locator(".talk-panel")).hasCount(3);
            assertThat(visit.barriers()).isEmpty();
            shot(page, "three-en");
            for (int left = 3; left > 0; left--) {
                page.locator("[data-open=close-contact]").click();
                assertThat(page.locator("#close-contact [name=category]:checked"))
                        .hasValue("information");
                page.locator("#close-contact button[type=submit]").click();
                assertThat(page.locator(".mine-item")).hasCount(left - 1);
            }
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void usableAtEverySizeAndInTheDark() {
        for (var size : List.of(new int[] {1280, 800}, new int[] {390, 844})) {
            try (var visit = visit(size[0], size[1], ColorScheme.DARK)) {
                var page = visit.page();
                page.navigate("/desk?lang=ru");
                if (page.locator("button[data-key=g]").isVisible()) {
                    page.locator("button[data-key=g]").click();
                }
                var opened = arrive("как получить справку для садика");
                page.locator(".offer button[data-key=a]")
                        .click(new Locator.ClickOptions().setTimeout(20_000));
                page.waitForURL("**/desk/**");
                assertThat(page.locator(".talk-panel")).isVisible();
                shot(page, "dark-" + size[0]);
                assertThat(
                                (Boolean)
                                        page.evaluate(
                                                "document.documentElement.scrollWidth <= innerWidth"))
                        .as("nothing lies beyond the edge at " + size[0])
                        .isTrue();
                assertThat(visit.barriers()).isEmpty();
                page.locator("[data-open=close-contact]").click();
                page.keyboard().press("Enter");
                page.waitForURL("**/desk");
                assertThat(visit.complaints()).isEmpty();
                assertThat(opened.stored()).isTrue();
            }
        }
    }

    private com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions patience() {
        return new com.microsoft.playwright.assertions.LocatorAssertions.IsVisibleOptions()
                .setTimeout(20_000);
    }

    private static void shot(Page page, String name) {
        var folder = System.getProperty("shanyraq.shots");
        if (folder != null) {
            page.screenshot(
                    new Page.ScreenshotOptions().setPath(Path.of(folder, "desk-" + name + ".png")));
        }
    }

    private Browser.Visit visit(int width, int height, ColorScheme scheme) {
        var visit = browser.visit(context, width, height, scheme);
        var signedIn = new StaffForTests(context).signIn(operator).cookie(SIGN_IN).orElseThrow();
        var base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
        visit.context().addCookies(List.of(new Cookie(SIGN_IN, signedIn).setUrl(base)));
        return visit;
    }

    private Opened arrive(String words) {
        return visitor(
                () ->
                        open.open(
                                new Approach(
                                        UUID.randomUUID(),
                                        Channel.WEB_CHAT,
                                        Language.KK,
                                        Optional.empty(),
                                        Optional.of("KZ101000"),
                                        Optional.empty(),
                                        Optional.of(words),
                                        true,
                                        false)));
    }

    private void say(Opened opened, int order, String text) {
        visitor(
                () ->
                        line.say(
                                opened.token(),
                                opened.view().token(),
                                UUID.randomUUID(),
                                order,
                                text));
    }

    private static <T> T visitor(Supplier<T> work) {
        return Acting.as(new Actor.Visitor(), work::get);
    }
}
