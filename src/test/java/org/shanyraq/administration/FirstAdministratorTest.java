package org.shanyraq.administration;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.time.Clock;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * An empty house: the first administrator comes in by the link that the start prints, sees every
 * page of theirs, and lets the next person in.
 */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.demo=none")
@DirtiesContext
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {
    private static final Browser BROWSER = Browser.open();
    private static final Pattern LINK = Pattern.compile("(/welcome/[A-Za-z0-9_-]+)");
    private static final String PASSWORD = "sary arqanyng jeli 27";

    @Autowired ApplicationContext context;
    @Autowired Clock clock;

    @AfterAll
    static void close() {
        BROWSER.close();
    }

    @Test
    void comesInByTheLinkOfTheStartAndLetsTheNextPersonIn(CapturedOutput printed) {
        var link = LINK.matcher(printed.getOut());
        assertThat(link.find()).as("the start prints a link").isTrue();
        try (var first = BROWSER.visit(context);
                var second = BROWSER.visit(context)) {
            comeIn(first.page(), link.group(1));
            assertThat(first.page().url()).doesNotContain("welcome").doesNotContain("sign-in");
            for (var language : Language.values()) {
                for (var path :
                        new String[] {
                            "/staff",
                            "/staff/new",
                            "/administration/centres",
                            "/administration/centres/new",
                            "/administration/schools",
                            "/administration/jobs",
                            "/administration/settings",
                            "/administration/keys",
                            "/administration/tokens",
                            "/alarms",
                            "/account"
                        }) {
                    var answer = first.page().navigate(path + "?lang=" + language.code());
                    assertThat(answer.status()).as(path).isEqualTo(200);
                    assertThat(first.barriers()).as(path + " " + language).isEmpty();
                }
            }

            first.page().navigate("/staff/new?lang=ru");
            first.page().fill("input[name=signInName]", "aigul.s");
            first.page().fill("input[name=name]", "Айгүл С.");
            first.page().selectOption("select[name=role]", "operator");
            first.page()
                    .selectOption(
                            "select[name=centre]",
                            first.page()
                                    .locator("select[name=centre] option")
                                    .nth(1)
                                    .getAttribute("value"));
            first.page().click("main form[action='/staff'] button[type=submit]");
            first.page().waitForSelector("section.notice code");
            comeIn(second.page(), first.page().innerText("section.notice code"));
            assertThat(second.page().url()).endsWith("/desk");

            assertThat(second.page().navigate("/staff").status()).isEqualTo(403);
            assertThat(first.complaints()).isEmpty();
            assertThat(second.complaints()).isEmpty();
            var again = first.page().navigate(link.group(1));
            assertThat(again.status()).as("a used link is over").isEqualTo(404);
        }
    }

    private void comeIn(Page page, String link) {
        page.navigate(link.substring(link.indexOf("/welcome/")));
        page.fill("input[name=password]", PASSWORD);
        page.fill("input[name=again]", PASSWORD);
        page.click("form button[type=submit]");
        page.waitForURL("**/code");
        page.click("details summary");
        var secret = page.innerText("details code").replace(" ", "");
        page.fill("input[name=code]", Totp.codeAt(secret, clock.instant()));
        page.click("form button[type=submit]");
        page.waitForURL(url -> !url.contains("/welcome/"));
    }
}
