package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.signin.Origin;
import org.shanyraq.access.signin.SignIn;
import org.shanyraq.access.signin.SignIn.Outcome;
import org.shanyraq.access.signin.Totp;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ShanyraqTest
class LockOutTest {
    @Autowired ApplicationContext context;
    @Autowired SignIn signIn;
    @Autowired Clock clock;

    NewStaff worker;

    @BeforeEach
    void somebodyWorksHere() {
        worker = new StaffForTests(context).enrol(Role.SOCIAL_WORKER, CentreId.fresh());
    }

    @Test
    void aStrangersFailuresDelayTheStrangerOnly() {
        var known = ownBrowser("10.1.1.7");
        var stranger = stranger("203.0.113.9");
        for (int tries = 0; tries < 12; tries++) {
            signIn.password(worker.signInName(), "guess number " + tries, stranger);
        }

        assertThat(right(stranger)).isInstanceOf(Outcome.Wait.class);
        assertThat(right(known)).isInstanceOf(Outcome.PasswordRight.class);
        assertThat(right(stranger("198.51.100.4")))
                .as("the owner at a new browser elsewhere")
                .isInstanceOf(Outcome.PasswordRight.class);
    }

    @Test
    void aStrangerBesideTheOwnerDoesNotLockTheOwnersBrowser() {
        var known = ownBrowser("203.0.113.40");
        var stranger = stranger("203.0.113.41");
        for (int tries = 0; tries < 12; tries++) {
            signIn.password(worker.signInName(), "guess number " + tries, stranger);
        }

        assertThat(right(known)).isInstanceOf(Outcome.PasswordRight.class);
    }

    @Test
    void delaysGrow() {
        var stranger = stranger("203.0.113.77");
        var delays = new ArrayList<Long>();
        for (int tries = 0; tries < 7; tries++) {
            if (signIn.password(worker.signInName(), "wrong " + tries, stranger)
                    instanceof Outcome.Wait wait) {
                delays.add(wait.time().toMillis());
            }
        }

        assertThat(delays).as("after five free tries").isNotEmpty();
        assertThat(delays.getFirst()).isBetween(1L, 2_000L);
    }

    @Test
    void anUnknownNameIsToldNothingElse() {
        var stranger = stranger("203.0.113.99");

        assertThat(signIn.password("nobody-of-that-name", "some long password", stranger))
                .isEqualTo(signIn.password(worker.signInName(), "some long password", stranger));
    }

    @Test
    void theSecondFactorCannotBeTriedWithoutEnd() {
        var stranger = stranger("203.0.113.120");
        int lookedAt = 0;
        for (int tries = 0; tries < 40; tries++) {
            var from = stranger("203.0." + tries + ".1");
            if (signIn.code(worker.id(), "000000", from) instanceof Outcome.Wrong) {
                lookedAt++;
            }
        }

        assertThat(lookedAt).as("from forty places").isLessThanOrEqualTo(12);
        assertThat(stranger.device()).isEmpty();
    }

    @Test
    void oneCodeLetsOneIn() throws Exception {
        var code = Totp.codeAt(EnrolStaff.demoSecret(worker.signInName()), clock.instant());
        var tries = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 4; i++) {
            var origin = stranger("10.9." + i + ".1");
            tries.add(() -> signIn.code(worker.id(), code, origin));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var outcome : threads.invokeAll(tries)) {
                outcomes.add(outcome.get());
            }
        }

        assertThat(outcomes).filteredOn(Outcome.In.class::isInstance).hasSize(1);
        assertThat(signIn.code(worker.id(), code, stranger("10.9.7.1")))
                .isInstanceOf(Outcome.Wrong.class);
    }

    private Outcome right(Origin origin) {
        return signIn.password(worker.signInName(), StaffForTests.PASSWORD, origin);
    }

    private Origin ownBrowser(String address) {
        var code = Totp.codeAt(EnrolStaff.demoSecret(worker.signInName()), clock.instant());
        var in = (Outcome.In) signIn.code(worker.id(), code, stranger(address));
        return new Origin(Optional.of(in.device()), address, "own");
    }

    private static Origin stranger(String address) {
        return new Origin(Optional.empty(), address, "stranger " + FreshId.next());
    }
}
