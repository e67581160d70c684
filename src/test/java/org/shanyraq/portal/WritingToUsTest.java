package org.shanyraq.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** She writes, returns, opens earlier words, and leaves; her device keeps nothing of it. */
@ShanyraqTest
class WritingToUsTest {
    private static final String HARMLESS = "https://www.kazhydromet.kz/";

    @LocalServerPort int port;

    @Value("${shanyraq.db.url}")
    String url;

    @Test
    void withoutAScriptSheWritesReturnsAndOpensEarlierWordsByHerPin() {
        try (var context = context(false)) {
            var page = context.newPage();
            begin(page, "ru", "мне страшно", "4711");
            assertThat(page.locator("#lines .visitor")).hasCount(1);
            page.fill("#words", "он дома");
            page.click("#say-form button");
            assertThat(page.locator("#lines .visitor .x"))
                    .hasText(new String[] {"мне страшно", "он дома"});
            page.click(".nojs button");
            assertThat(page.locator("#lines .visitor")).hasCount(2);

            page.navigate(address("/ru/write"));
            assertThat(page.locator("#lines li")).hasCount(0);
            org.assertj.core.api.Assertions.assertThat(page.content())
                    .doesNotContain("мне страшно")
                    .doesNotContain("он дома");
            unlock(page, "0000");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#lines li")).hasCount(0);
            unlock(page, "4711");
            assertThat(page.locator("#lines .visitor .x"))
                    .hasText(new String[] {"мне страшно", "он дома"});
        }
    }

    @Test
    void withAScriptThePageStaysAndAReloadShowsNothingEarlier() {
        try (var context = context(true)) {
            var page = context.newPage();
            var complaints = new java.util.ArrayList<String>();
            page.onConsoleMessage(message -> complaints.add(message.text()));
            begin(page, "kk", "көмектесіңдерші", "");
            page.fill("#words", "тағы бір сөз");
            page.click("#say-form button");
            assertThat(page.locator("#lines .visitor small").last())
                    .hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(page.locator("#net")).isHidden();
            assertThat(page.evaluate("history.length")).isEqualTo(2);
            page.reload();
            assertThat(page.locator("#talk")).isVisible();
            assertThat(page.locator("#lines li")).hasCount(0);
            assertThat(complaints).isEmpty();
        }
    }

    @Test
    void herDeviceKeepsOneMarkThatEndsWithTheBrowserAndNothingElse() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(address("/kk/write"));
            assertThat(context.cookies()).isEmpty();
            begin(page, "kk", "құпия сөз 8123", "4711");
            page.fill("#words", "тағы құпия 8124");
            page.click("#say-form button");
            assertThat(page.locator("#lines .visitor small").last())
                    .hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(context.cookies()).hasSize(1);
            var mark = context.cookies().getFirst();
            assertThat(mark.expires).isEqualTo(-1);
            assertThat(mark.httpOnly).isTrue();
            assertThat(mark.sameSite).isEqualTo(SameSiteAttribute.STRICT);
            assertThat(
                            page.evaluate(
                                    "async () => localStorage.length + sessionStorage.length + (await"
                                            + " indexedDB.databases()).length + (await"
                                            + " caches.keys()).length + (await"
                                            + " navigator.serviceWorker.getRegistrations()).length"))
                    .isEqualTo(0);
            assertThat(page.evaluate("JSON.stringify(history.state)")).isEqualTo("null");
            page.goBack();
            page.goForward();
            assertThat(page.content()).doesNotContain("8123").doesNotContain("8124");
        }
    }

    @Test
    void leavingBlanksAtOnceAndBackShowsNoPageOfOurs() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(address("/kk/"));
            page.click("a.main");
            assertThat(page.locator("#words")).isVisible();
            page.click("header nav a[lang=ru]");
            page.waitForURL("**/ru/write");
            begin(page, "ru", "тихо", "");
            leaveAndGoBack(page, context, () -> page.click("#out"));
            assertThat(context.cookies(address("/"))).isEmpty();
        }
    }

    @Test
    void shiftThreeTimesLeavesEvenWhileTypingAndEscDoesNot() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(address("/en/write"));
            page.focus("#words");
            page.keyboard().press("Escape");
            page.keyboard().press("Shift");
            page.keyboard().press("Shift+A");
            page.keyboard().press("Shift");
            page.keyboard().press("Shift");
            assertThat(page.locator("#words")).isVisible();
            leaveAndGoBack(page, context, () -> page.keyboard().press("Shift"));
        }
    }

    @Test
    void leavingIsBlankWithinATenthOfASecondOfflineToo() {
        try (var context = context(true)) {
            var page = context.newPage();
            page.navigate(address("/kk/write"));
            page.fill("#words", "ешкімге көрінбесін");
            context.setOffline(true);
            var result =
                    (List<?>)
                            page.evaluate(
                                    "() => { const at = performance.now();"
                                            + " document.getElementById('out').click(); return"
                                            + " [performance.now() - at,"
                                            + " document.documentElement.childElementCount,"
                                            + " document.title]; }");
            assertThat(((Number) result.get(0)).doubleValue()).isLessThan(100);
            assertThat(result.get(1)).isEqualTo(0);
            assertThat(result.get(2)).isEqualTo("");
        }
    }

    @Test
    void aBrokenNetworkKeepsHerWordsOnThePageAndSendsThemInOrder() {
        try (var context = context(true)) {
            var page = context.newPage();
            begin(page, "en", "first", "4711");
            context.setOffline(true);
            for (var words : List.of("second", "third")) {
                page.fill("#words", words);
                page.click("#say-form button");
            }
            assertThat(page.locator("#net")).isVisible();
            context.setOffline(false);
            assertThat(page.locator("#lines .visitor small").last())
                    .hasText(Pattern.compile("\\d\\d:\\d\\d"));
            assertThat(page.locator("#net")).isHidden();
            page.reload();
            unlock(page, "4711");
            assertThat(page.locator("#lines .visitor .x"))
                    .hasText(new String[] {"first", "second", "third"});
        }
    }

    @Test
    void whoeverAJournalTookInKeepsHerMarkUntilHerContactStands() {
        try (var context = context(false)) {
            long minute = System.currentTimeMillis() / 60_000;
            var mark = "j".repeat(43) + "." + Long.toString(minute, Character.MAX_RADIX);
            context.addCookies(List.of(new Cookie("v", mark).setUrl(address("/"))));
            var page = context.newPage();
            assertThat(page.navigate(address("/kk/write")).status()).isEqualTo(503);
            assertThat(page.locator("[role=alert]")).hasCount(0);
            page.click(".nojs button");
            assertThat(page.locator("#talk")).isVisible();
            page.fill("#words", "осындамын");
            page.click("#say-form button");
            assertThat(page.locator("#lines .visitor .x")).hasText("осындамын");
            assertThat(context.cookies().getFirst().value).isEqualTo(mark);
        }
    }

    @Test
    void aMarkThatNobodyKnowsGoesAndSheBeginsAnew() {
        try (var context = context(false)) {
            context.addCookies(List.of(new Cookie("v", "u".repeat(43)).setUrl(address("/"))));
            var page = context.newPage();
            assertThat(page.navigate(address("/kk/write")).status()).isEqualTo(200);
            assertThat(page.locator("#pin")).isVisible();
            assertThat(context.cookies()).isEmpty();
        }
    }

    @Test
    void aPageThatHasEndedBeginsAnewInTheSameConversation() throws Exception {
        try (var context = context(false)) {
            var page = context.newPage();
            begin(page, "ru", "это здесь", "");
            endAllPages();
            page.click(".nojs button");
            assertThat(page.locator("#talk")).isVisible();
            assertThat(page.locator("#lines li")).hasCount(0);
            page.fill("#words", "я тут");
            page.click("#say-form button");
            assertThat(page.locator("#lines .visitor .x")).hasText("я тут");
        }
    }

    private void endAllPages() throws SQLException {
        try (var superuser = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = superuser.createStatement()) {
            statement.execute("update contact.view set ended_at = now()");
        }
    }

    @Test
    void aPinOfLettersIsRefusedAndHerWordsAreGivenBack() {
        try (var context = context(false)) {
            var page = context.newPage();
            page.navigate(address("/kk/write"));
            page.fill("#words", "осында тұр");
            page.fill("#pin", "abcd");
            page.click("button.main");
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#words")).hasValue("осында тұр");
            assertThat(context.cookies()).isEmpty();
        }
    }

    private void begin(Page page, String language, String words, String pin) {
        if (!page.url().endsWith("/" + language + "/write")) {
            page.navigate(address("/" + language + "/write"));
        }
        page.fill("#words", words);
        page.fill("#pin", pin);
        page.click("button.main");
        assertThat(page.locator("#talk")).isVisible();
    }

    private static void unlock(Page page, String pin) {
        if (!page.locator("#pin").isVisible()) {
            page.click("#talk details:has(#pin) summary");
        }
        page.fill("#pin", pin);
        page.click("#talk details:has(#pin) button");
    }

    private void leaveAndGoBack(Page page, BrowserContext context, Runnable leave) {
        context.route(HARMLESS + "**", route -> route.fulfill(fulfilled()));
        leave.run();
        page.waitForURL(HARMLESS);
        for (int i = 0; i < 5; i++) {
            back(page);
            page.waitForTimeout(150);
            assertThat(page.url()).doesNotContain("localhost");
        }
    }

    private static void back(Page page) {
        try {
            page.evaluate("setTimeout(() => history.back())");
        } catch (PlaywrightException stillGoing) {
            // The step before was under way; this one is taken once it has arrived.
            page.waitForLoadState();
            page.evaluate("setTimeout(() => history.back())");
        }
    }

    private static com.microsoft.playwright.Route.FulfillOptions fulfilled() {
        return new com.microsoft.playwright.Route.FulfillOptions()
                .setContentType("text/html")
                .setBody("<title>weather</title>");
    }

    private BrowserContext context(boolean script) {
        var context =
                Chromium.browser()
                        .newContext(
                                new Browser.NewContextOptions()
                                        .setViewportSize(390, 844)
                                        .setJavaScriptEnabled(script));
        context.setDefaultTimeout(20_000);
        return context;
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }
}
