package org.shanyraq.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A contact centre has one address for all its desks; whoever guesses there has it, too. */
@ShanyraqTest
class ManyBehindOneAddressTest {
    private static final int FREE = 60;

    @Autowired ApplicationContext context;
    @Autowired SignIn signIn;
    @Autowired AsSignIn work;
    @Autowired Throttle throttle;

    private Origin address;
    private String operator;

    @BeforeEach
    void anAddressThatNobodyElseHas() {
        var dice = ThreadLocalRandom.current();
        address =
                new Origin(
                        Optional.empty(),
                        "10.%d.%d.7".formatted(dice.nextInt(256), dice.nextInt(256)),
                        "a browser");
        operator = new StaffForTests(context).enrol(Role.OPERATOR, CentreId.fresh()).signInName();
    }

    @Test
    void theRightPasswordsOfAShiftCountForNothing() {
        failures(FREE - 3);

        for (int i = 0; i < 5; i++) {
            assertThat(enter(StaffForTests.PASSWORD)).isInstanceOf(Outcome.PasswordRight.class);
        }
    }

    @Test
    void theWrongOnesOfOthersStayCounted() {
        failures(FREE - 1);

        assertThat(enter(StaffForTests.PASSWORD)).isInstanceOf(Outcome.PasswordRight.class);
        assertThat(enter("a wrong one")).isInstanceOf(Outcome.Wrong.class);
        assertThat(enter("a wrong one")).isInstanceOf(Outcome.Wrong.class);
        assertThat(enter(StaffForTests.PASSWORD)).isInstanceOf(Outcome.Wait.class);
    }

    /** Somebody guesses from there: each of the guesses delays, but no colleague's right one. */
    @Test
    void whereManyWereWrongARightOneDelaysNobody() {
        failures(FREE + 1);
        var later = Instant.now().plusSeconds(60).truncatedTo(ChronoUnit.SECONDS);

        for (int i = 0; i < 2; i++) {
            assertThat(ServiceClock.at(() -> later, () -> enter(StaffForTests.PASSWORD)))
                    .isInstanceOf(Outcome.PasswordRight.class);
        }
        assertThat(ServiceClock.at(() -> later, () -> enter("a wrong one")))
                .isInstanceOf(Outcome.Wrong.class);
        assertThat(ServiceClock.at(() -> later, () -> enter(StaffForTests.PASSWORD)))
                .isInstanceOf(Outcome.Wait.class);
    }

    private Outcome enter(String password) {
        return signIn.password(operator, password, address);
    }

    private void failures(int times) {
        var place = new Throttle.Place("any|" + address.neighbourhood(), FREE);
        for (int i = 0; i < times; i++) {
            assertThat(work.call(() -> throttle.charge(List.of(place)))).isEmpty();
        }
    }
}
