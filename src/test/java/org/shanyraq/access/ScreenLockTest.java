package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A covered screen shows nothing and forgets nothing; only its own password uncovers it. */
@ShanyraqTest
class ScreenLockTest {
    @Autowired ApplicationContext context;

    private HttpBrowser browser;
    private String token;

    @BeforeEach
    void aLockedScreen() {
        var staff = new StaffForTests(context);
        browser = staff.signIn(staff.enrol(Role.OPERATOR, CentreId.fresh()));
        token = HttpBrowser.csrf(browser.get("/account")).orElseThrow();
        assertThat(browser.postBare("/lock", Map.of("_csrf", token)).statusCode()).isEqualTo(204);
    }

    @Test
    void pagesLeadToThePasswordAndScriptsAreToldToAskForIt() {
        var page = browser.get("/account?x=1");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElse(""))
                .endsWith("/unlock?to=%2Faccount%3Fx%3D1");
        var script = browser.get("/account", "HX-Request", "true");
        assertThat(script.statusCode()).isEqualTo(401);
        assertThat(script.headers().firstValue("X-Sign-In")).contains("unlock");
    }

    @Test
    void aWrongPasswordUncoversNothing() {
        assertThat(unlock("not the password of anybody").statusCode()).isEqualTo(422);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theRightOneLeadsBackToWhereOneWasAndNowhereElse() {
        var back = unlock(StaffForTests.PASSWORD);

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(back.headers().firstValue("Location").orElse("")).endsWith("/account");
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsLedToAnotherSite() {
        var back =
                browser.postBare(
                        "/unlock",
                        Map.of(
                                "_csrf",
                                token,
                                "password",
                                StaffForTests.PASSWORD,
                                "to",
                                "//elsewhere.example/"));

        assertThat(back.headers().firstValue("Location").orElse("")).endsWith("/home");
    }

    private java.net.http.HttpResponse<String> unlock(String password) {
        return browser.postBare(
                "/unlock", Map.of("_csrf", token, "password", password, "to", "/account"));
    }
}
