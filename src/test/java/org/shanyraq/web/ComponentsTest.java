package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** All components, in a real browser: no barrier, no refused script, nothing typed lost. */
@ShanyraqTest
class ComponentsTest {
    private static final String SIGN_IN = "s";

    static Browser browser;

    @Autowired ApplicationContext context;

    @BeforeAll
    static void open() {
        browser = Browser.open();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @ParameterizedTest
    @CsvSource({
        "kk,1440,LIGHT",
        "ru,1440,DARK",
        "en,390,LIGHT",
        "kk,390,DARK",
        "ru,360,LIGHT",
        "en,1440,DARK"
    })
    void haveNoBarriersAndBreakNoPolicy(String language, int width, ColorScheme scheme) {
        try (var visit = visit(width, scheme)) {
            visit.page().navigate("/components?lang=" + language);

            assertThat(visit.page().evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at the side")
                    .isEqualTo(true);
            picture(visit.page(), language + "-" + width + "-" + scheme);
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void giveBackWhatWasTypedWhenTheFormIsRefused() {
        try (var visit = visit(1440, ColorScheme.LIGHT)) {
            visit.page().navigate("/components?lang=en");
            visit.page().fill("#f-note", "Something <b>important</b>");
            visit.page().keyboard().press("Control+Enter");
            visit.page().waitForSelector(".summary a[href='#f-note']");

            assertThat(visit.page().textContent(".summary a[href='#f-note']"))
                    .as("the field is named")
                    .startsWith("Note: ");
            assertThat(visit.page().inputValue("#f-note")).isEqualTo("Something <b>important</b>");
            assertThat(visit.barriers()).isEmpty();
            assertThat(visit.complaints()).isEmpty();
        }
    }

    @Test
    void keepTheTextWhenTheNetworkIsGone() {
        try (var visit = visit(1440, ColorScheme.LIGHT)) {
            visit.page().navigate("/components?lang=en");
            visit.page().fill("#f-note", "Kept");
            visit.context().setOffline(true);
            visit.page().keyboard().press("Control+Enter");
            visit.page().waitForSelector("#toasts .toast.bad");

            assertThat(visit.page().inputValue("#f-note")).isEqualTo("Kept");
        }
    }

    @Test
    void sendTheTextOnceMoreAfterALapsedSignIn() {
        try (var visit = visit(1440, ColorScheme.LIGHT)) {
            visit.page().navigate("/components?lang=en");
            visit.page().fill("#f-note", "Written before it lapsed");
            var cookies = visit.context().cookies();
            visit.context().clearCookies();
            visit.page().keyboard().press("Control+Enter");
            visit.page().waitForSelector("#sign-in-again[open]");
            assertThat(visit.page().inputValue("#f-note")).isEqualTo("Written before it lapsed");

            visit.context().addCookies(cookies.stream().map(ComponentsTest::again).toList());
            visit.page().click("[data-again-send]");
            visit.page().waitForSelector(".summary a[href='#f-note']");
            assertThat(visit.page().inputValue("#f-note")).isEqualTo("Written before it lapsed");
        }
    }

    @Test
    void answerToKeys() {
        try (var visit = visit(1440, ColorScheme.LIGHT)) {
            visit.page().navigate("/components?lang=en");
            visit.page().keyboard().press("/");
            assertThat(visit.page().evaluate("document.activeElement.name")).isEqualTo("q");
            visit.page().keyboard().press("Tab");
            visit.page().keyboard().press("?");
            visit.page().waitForSelector("#keys[open] [data-own]");

            assertThat(visit.page().innerText("#keys")).contains("Event").contains("N");
        }
    }

    @Test
    void letNoOtherCodeMakeHtml() {
        try (var visit = visit(1440, ColorScheme.LIGHT)) {
            visit.page().navigate("/components?lang=en");
            var refused =
                    visit.page()
                            .evaluate(
                                    "() => { try { document.body.innerHTML = '<b>x</b>'; return false; }"
                                            + " catch (e) { return true; } }");

            assertThat(refused).isEqualTo(true);
        }
    }

    private Browser.Visit visit(int width, ColorScheme scheme) {
        var staff = new StaffForTests(context);
        var person = staff.enrol(Role.ADMINISTRATOR, CentreId.fresh());
        var signedIn = staff.signIn(person).cookie(SIGN_IN).orElseThrow();
        var visit = browser.visit(context, width, 900, scheme);
        visit.context()
                .addCookies(
                        List.of(new Cookie(SIGN_IN, signedIn).setDomain("localhost").setPath("/")));
        return visit;
    }

    private static Cookie again(Cookie cookie) {
        return new Cookie(cookie.name, cookie.value).setDomain(cookie.domain).setPath(cookie.path);
    }

    private static void picture(Page page, String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target/pictures/components-" + name + ".png")));
    }
}
