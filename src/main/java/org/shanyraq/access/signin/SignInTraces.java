package org.shanyraq.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Traces of signing in that have served: old failures, old links, browsers not seen for long. */
@Component
public class SignInTraces {
    private static final Duration DEVICES = Duration.ofDays(180);
    private static final Duration SIGN_INS = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Throttle throttle;
    private final Clock clock;

    SignInTraces(JdbcClient jdbc, AsSignIn work, Throttle throttle, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.throttle = throttle;
        this.clock = clock;
    }

    public void forgetOld() {
        work.run(
                () -> {
                    throttle.forgetOld();
                    delete("access.invitation where expires_at < ?", Duration.ZERO);
                    delete("access.device where last_at < ?", DEVICES);
                    delete("access.sign_in where at < ?", SIGN_INS);
                });
    }

    private void delete(String what, Duration age) {
        jdbc.sql("delete from " + what).param(Timestamp.from(clock.instant().minus(age))).update();
    }
}
