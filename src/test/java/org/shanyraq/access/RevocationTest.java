package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.shanyraq.Shanyraq;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Two nodes on one database: what ends on one is over on the other. */
@ShanyraqTest
class RevocationTest {
    private static final Duration BOUND = Duration.ofSeconds(5);

    @Autowired ConfigurableApplicationContext here;

    @Test
    void anEndOnOneNodeHoldsOnTheOtherWithinFiveSeconds() throws InterruptedException {
        var worker = new StaffForTests(here).enrol(Role.SOCIAL_WORKER, CentreId.fresh());
        try (var other = otherNode()) {
            var onHere = new StaffForTests(here).signIn(worker);
            var onOther = onHere.at(other);
            assertThat(onOther.get("/account").statusCode()).isEqualTo(200);

            onHere.post("/account", "/sign-out", Map.of());
            var ended = Instant.now();

            assertThat(untilRefused(onOther, ended)).isLessThan(BOUND);
        }
    }

    private static Duration untilRefused(HttpBrowser browser, Instant since)
            throws InterruptedException {
        while (browser.get("/account").statusCode() == 200) {
            assertThat(Duration.between(since, Instant.now())).isLessThan(BOUND);
            Thread.sleep(100);
        }
        return Duration.between(since, Instant.now());
    }

    private ConfigurableApplicationContext otherNode() {
        var environment = here.getEnvironment();
        return new SpringApplicationBuilder(Shanyraq.class)
                .properties("server.port=0", "management.server.port=0")
                .run(
                        "--server.port=0",
                        "--management.server.port=0",
                        "--shanyraq.db.url=" + environment.getProperty("shanyraq.db.url"),
                        "--shanyraq.sealing.keys="
                                + environment.getProperty("shanyraq.sealing.keys"),
                        "--shanyraq.audit.keys=" + environment.getProperty("shanyraq.audit.keys"),
                        "--shanyraq.audit.log="
                                + environment.getProperty("shanyraq.audit.log")
                                + "2",
                        "--shanyraq.home=" + environment.getProperty("shanyraq.home") + "2");
    }
}
