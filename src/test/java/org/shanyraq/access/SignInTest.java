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

@ShanyraqTest
class SignInTest {
    @Autowired ApplicationContext context;

    StaffForTests staff;
    NewStaff operator;

    @BeforeEach
    void somebodyWorksHere() {
        staff = new StaffForTests(context);
        operator = staff.enrol(Role.OPERATOR, CentreId.fresh());
    }

    @Test
    void nobodyComesInWithoutSigningIn() {
        var answer = new HttpBrowser(context).get("/account");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location"))
                .get()
                .asString()
                .contains("/sign-in?to=%2Faccount");
    }

    @Test
    void passwordAndCodeOpenTheDoor() {
        var browser = staff.signIn(operator);

        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void thePasswordAloneOpensNothing() {
        var browser = new HttpBrowser(context);

        assertThat(browser.password(operator.signInName(), StaffForTests.PASSWORD).statusCode())
                .isEqualTo(302);
        assertThat(browser.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void theSessionChangesItsNameAtEachStep() {
        var browser = new HttpBrowser(context);
        browser.get("/sign-in");
        var before = browser.cookie("s").orElseThrow();
        browser.password(operator.signInName(), StaffForTests.PASSWORD);
        var between = browser.cookie("s").orElseThrow();
        browser.signIn(operator);
        var after = browser.cookie("s").orElseThrow();

        assertThat(before).isNotEqualTo(between);
        assertThat(between).isNotEqualTo(after);
        var thief = new HttpBrowser(context);
        assertThat(thief.get("/account", "Cookie", "s=" + before).statusCode()).isEqualTo(302);
        assertThat(thief.get("/account", "Cookie", "s=" + between).statusCode()).isEqualTo(302);
        assertThat(thief.get("/account", "Cookie", "s=" + after).statusCode()).isEqualTo(200);
    }

    @Test
    void signingOutEndsIt() {
        var browser = staff.signIn(operator);
        var session = browser.cookie("s").orElseThrow();

        browser.post("/account", "/sign-out", Map.of());

        assertThat(new HttpBrowser(context).get("/account", "Cookie", "s=" + session).statusCode())
                .isEqualTo(302);
    }
}
