package org.shanyraq.demo.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.directory.Centres;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** A start with the small country, on a real database. */
@ShanyraqTest
@TestPropertySource(properties = {"shanyraq.demo=small", "shanyraq.seed=7"})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoStartTest {
    private final ApplicationContext house;
    private final DemoCountry demo;
    private final Centres centres;

    DemoStartTest(
            @Autowired ApplicationContext house,
            @Autowired DemoCountry demo,
            @Autowired Centres centres) {
        this.house = house;
        this.demo = demo;
        this.centres = centres;
    }

    @BeforeAll
    void waitUntilItStands() throws InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!demo.progress().whole() && System.nanoTime() < until) {
            Thread.sleep(100);
        }
        demo.progress().parts().forEach(part -> System.out.println(part));
        assertThat(demo.progress().whole()).isTrue();
        assertThat(demo.progress().percent()).isEqualTo(100);
    }

    @Test
    void allCentresStand() {
        assertThat(centres.open()).hasSize(68);
        assertThat(centres.open()).filteredOn(centre -> centre.accommodation()).hasSize(19);
    }

    @Test
    void oneAccountForEachRoleCanSignIn() {
        assertThat(demo.accounts()).hasSize(12);
        assertThat(demo.accounts().getFirst().secret())
                .isEqualTo(EnrolStaff.demoSecret(demo.accounts().getFirst().signInName()));
    }

    @Test
    void itTakesNoLongerThanPromised() {
        double seconds = demo.progress().parts().stream().mapToDouble(part -> part.seconds()).sum();
        assertThat(seconds).isLessThan(30);
    }

    @Test
    void everyPageSaysThatNobodyIsReal() {
        var page = new HttpBrowser(house).get("/demo");
        assertThat(page.body()).contains("class=\"demo\"").contains("operator1@demo");
        assertThat(new HttpBrowser(house).get("/demo/qr").body()).contains("/q/KZ");
    }
}
