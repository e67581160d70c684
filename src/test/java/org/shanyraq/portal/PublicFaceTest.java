package org.shanyraq.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The public face before anybody writes: small, quiet, and without a trace. */
@ShanyraqTest
class PublicFaceTest {
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<String> PAGES =
            List.of("", "/write", "/near", "/questions", "/rights", "/friend", "/calm", "/about");
    private static final int BUDGET = 14 * 1024;

    /** What no address and no title may say, in any of the languages. */
    private static final Set<String> CASE_WORDS =
            Set.of("violen", "насил", "зорлық", "abuse", "shelter", "victim", "жәбір", "жертв");

    @LocalServerPort int port;

    @Test
    void theFirstViewFitsIntoOneRoundTrip() throws Exception {
        for (var language : LANGUAGES) {
            for (var page : PAGES) {
                var answer = get("/" + language + page, "Accept-Encoding", "gzip");
                assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
                assertThat(answer.body().length)
                        .as("%s%s with its style", language, page)
                        .isLessThanOrEqualTo(BUDGET);
            }
        }
    }

    @Test
    void noPageSetsACookieOrMayBeKept() throws Exception {
        for (var page : PAGES) {
            var headers = get("/kk" + page).headers();
            assertThat(headers.firstValue("Set-Cookie")).as(page).isEmpty();
            assertThat(headers.firstValue("Cache-Control")).contains("no-store");
            assertThat(headers.firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'")
                    .contains("require-trusted-types-for 'script'")
                    .doesNotContain("unsafe");
        }
    }

    @Test
    void theBareAddressAnswersInTheBrowsersLanguageKazakhFirst() throws Exception {
        assertThat(text("/", "Accept-Language", "en-GB,en")).contains("lang=\"en\"");
        assertThat(text("/", "Accept-Language", "ru")).contains("lang=\"ru\"");
        assertThat(text("/", "Accept-Language", "de")).contains("lang=\"kk\"");
        assertThat(text("/")).contains("lang=\"kk\"");
    }

    @Test
    void anotherSiteMayNotPostInHerName() throws Exception {
        var request =
                HttpRequest.newBuilder(at("/kk/write"))
                        .header("Origin", "https://elsewhere.example")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("words=x"))
                        .build();
        assertThat(send(request).statusCode()).isEqualTo(403);
    }

    @Test
    void aNoticesCodeTravelsInTheLinksAndASpoiltOneHelpsAllTheSame() throws Exception {
        assertThat(text("/q/SCHOOL-17", "Accept-Language", "kk"))
                .contains("href=\"/kk/q/SCHOOL-17/write\"");
        assertThat(text("/ru/q/SCHOOL-17/write"))
                .contains("action=\"/ru/q/SCHOOL-17/write\"")
                .contains("href=\"/kk/q/SCHOOL-17/write\"");
        assertThat(get("/q/%D1%88%22%3E").statusCode()).isEqualTo(200);
    }

    @Test
    void anyPageCanBeUsedByEverybodyAndTellsNobodyElse() {
        var foreign = new ArrayList<String>();
        var complaints = new ArrayList<String>();
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            page.onRequest(
                    request -> {
                        if (!request.url().startsWith(at("/").toString())
                                && !request.url().startsWith("data:")) {
                            foreign.add(request.url());
                        }
                    });
            page.onConsoleMessage(message -> complaints.add(message.text()));
            for (var language : LANGUAGES) {
                for (var name : PAGES) {
                    page.navigate(at("/" + language + name).toString());
                    assertThat(page.title()).isEqualTo("111");
                    assertThat(CASE_WORDS).noneMatch(page.url()::contains);
                    assertThat(firstInOrder(page)).isEqualTo("out");
                    assertThat(smallTargets(page)).as("%s%s", language, name).isEmpty();
                }
            }
            assertThat(context.cookies()).isEmpty();
        }
        assertThat(foreign).isEmpty();
        assertThat(complaints).isEmpty();
    }

    @Test
    void aNarrowPhoneNeedsNoScrollingToTheSide() {
        try (var context = Chromium.browser().newContext()) {
            var page = context.newPage();
            page.setViewportSize(320, 568);
            for (var language : LANGUAGES) {
                for (var name : PAGES) {
                    page.navigate(at("/" + language + name).toString());
                    assertThat(page.evaluate("document.documentElement.scrollWidth"))
                            .as("%s%s", language, name)
                            .isEqualTo(320);
                    page.evaluate("scrollTo(0, document.documentElement.scrollHeight)");
                    assertThat(page.locator("#out").boundingBox().y).isBetween(400.0, 568.0);
                }
            }
        }
    }

    @Test
    void aCentreIsFoundByASpellingOfAnyKindWithoutAScript() {
        try (var context =
                Chromium.browser()
                        .newContext(
                                new com.microsoft.playwright.Browser.NewContextOptions()
                                        .setJavaScriptEnabled(false))) {
            var page = context.newPage();
            page.navigate(at("/ru/near").toString());
            page.fill("#place", "qostanai");
            page.click(".y button");
            if (page.locator("button[name=settlement]").count() > 0) {
                page.locator("button[name=settlement]").first().click();
            }
            assertThat(page.locator("svg.m").count() + page.locator("ol.f").count()).isPositive();
            assertThat(page.url()).endsWith("/ru/near");
            page.navigate(at("/kk/near").toString());
            page.fill("#place", "zzzzzz");
            page.click(".y button");
            assertThat(page.locator("[role=alert]").count()).isOne();
        }
    }

    private static Object firstInOrder(Page page) {
        page.keyboard().press("Tab");
        return page.evaluate("document.activeElement.id");
    }

    /** Links within a sentence are as high as their line; everything else is for a thumb. */
    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> smallTargets(Page page) {
        return (List<Map<String, Object>>)
                page.evaluate(
                        """
                        () => [...document.querySelectorAll('a, button, summary, label.c, select, textarea, input:not([type=hidden])')]
                            .filter(e => e.checkVisibility() && !e.closest('p') && !e.closest('label.c > *') && !(e.matches('input') && e.closest('label.c')))
                            .map(e => ({what: e.outerHTML.slice(0, 80), box: e.getBoundingClientRect()}))
                            .filter(e => e.box.height < 44 || e.box.width < 44)
                        """);
    }

    private URI at(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private String text(String path, String... headers) throws Exception {
        return new String(get(path, headers).body(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private java.net.http.HttpResponse<byte[]> get(String path, String... headers)
            throws Exception {
        var request = HttpRequest.newBuilder(at(path));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request.build());
    }

    private static java.net.http.HttpResponse<byte[]> send(HttpRequest request)
            throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request, BodyHandlers.ofByteArray());
        }
    }
}
