package org.shanyraq.demo.filling;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.shanyraq.access.EnrolStaff;
import org.shanyraq.demo.DemoCountry;
import org.shanyraq.directory.Centres;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.TestDatabase;
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
        assertThat(demo.progress().whole()).isTrue();
        assertThat(demo.progress().percent()).isEqualTo(100);
    }

    @Test
    void allCentresStand() {
        assertThat(centres.open()).hasSize(68);
        assertThat(centres.open()).filteredOn(centre -> centre.accommodation()).hasSize(19);
    }

    @Test
    void everythingThatWasPlannedStands() throws SQLException {
        // Others may write while this runs; the country's own contacts lie before its start.
        var own = "contact.contact where arrived_at < '" + started() + "' and state ";
        assertThat(count(own + "= 'closed'")).isEqualTo(2_010);
        assertThat(count(own + "<> 'closed'")).as("nobody waits").isZero();
        assertThat(count("casework.case_file where state = 'in_work'")).isBetween(80L, 200L);
        assertThat(count("casework.case_file where state = 'closed'")).isBetween(150L, 300L);
        assertThat(count("protection.measure")).isBetween(110L, 200L);
        assertThat(count("deadline.deadline where state = 'late'")).isPositive();
        assertThat(count("deadline.deadline where state = 'open'")).isPositive();
        assertThat(count("contact.handover where state = 'sent'")).isPositive();
        assertThat(count("contact.handover where state = 'declined'")).isPositive();
    }

    @Test
    void wordsOfOldContactsAreGoneWithTheirKeys() throws SQLException {
        assertThat(
                        count(
                                "contact.line l join contact.contact c on c.id = l.contact_id"
                                        + " where c.shredded_at is not null"))
                .isZero();
        assertThat(
                        count(
                                "contact.contact c where c.shredded_at is not null and exists"
                                        + " (select from sealing.file_key k where k.id = c.id)"))
                .isZero();
        assertThat(count("contact.line")).isPositive();
    }

    @Test
    void oneAccountForEachRoleCanSignIn() {
        assertThat(demo.accounts()).hasSize(12);
        assertThat(demo.accounts().getFirst().secret())
                .isEqualTo(EnrolStaff.demoSecret(demo.accounts().getFirst().signInName()));
    }

    private Instant started() {
        return Instant.ofEpochMilli(house.getStartupDate());
    }

    private long count(String from) throws SQLException {
        var url = house.getEnvironment().getProperty("shanyraq.db.url", "");
        try (var connection = TestDatabase.superuser(url.substring(url.lastIndexOf('/') + 1));
                var statement = connection.createStatement();
                var row = statement.executeQuery("select count(*) from " + from)) {
            row.next();
            return row.getLong(1);
        }
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
