package org.shanyraq.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.Language;
import org.shanyraq.place.Places;
import org.shanyraq.statistics.counting.CountFacts;
import org.shanyraq.statistics.publishing.ReleaseFigures;
import org.shanyraq.testing.Browser;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/** Closed months are open to everybody, to read and to take along, and hide small counts. */
@ShanyraqTest
@TestPropertySource(properties = "db-scheduler.enabled=false")
class OpenDataTest {
    private static final Actor JOB = new Actor.Job("statistics");

    @Autowired ApplicationContext program;
    @Autowired Facts facts;
    @Autowired CountFacts counting;
    @Autowired ReleaseFigures releasing;
    @Autowired Places places;
    @Autowired Clock clock;
    @Autowired TransactionTemplate transaction;
    @Autowired JsonMapper json;

    @Test
    void closedMonthsAreReadInThreeLanguagesAndTakenAlongWithLicenceAndMethod() {
        var month =
                YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE))
                        .minusMonths(2);
        fill(month);
        var anybody = new HttpBrowser(program);

        var csv = anybody.get("/en/data/figures.csv");
        assertThat(csv.statusCode()).isEqualTo(200);
        assertThat(csv.headers().firstValue("Content-Disposition").orElse(""))
                .contains("attachment");
        assertThat(csv.body()).startsWith("\uFEFF").contains("\"" + month + "\",\"contacts\"");
        var figures = json.readTree(anybody.get("/ru/data/figures.json").body());
        assertThat(figures.get("licence").asString()).isEqualTo("CC-BY-4.0");
        assertThat(figures.get("method").asString()).isNotBlank();
        for (var indicator : figures.get("figures")) {
            for (var count : indicator.get("counts")) {
                boolean hidden = count.has("hidden");
                assertThat(hidden || count.get("count").asInt() >= 5).isTrue();
                assertThat(hidden).isNotEqualTo(count.has("count"));
            }
        }
        assertThat(anybody.get("/kk/data/1999-01").statusCode()).isEqualTo(404);
        assertThat(anybody.get("/kk/data/nonsense").statusCode()).isEqualTo(404);
        try (var browser = Browser.open()) {
            for (var language : Language.values()) {
                try (var visit = browser.visit(program, 360, 740, ColorScheme.LIGHT)) {
                    visit.page().navigate("/" + language.code() + "/data/" + month);
                    assertThat(visit.page().locator("#out").isVisible()).isTrue();
                    assertThat(visit.page().locator("tbody tr").count()).isGreaterThan(7);
                    assertThat(
                                    (Integer)
                                            visit.page()
                                                    .evaluate(
                                                            "document.documentElement.scrollWidth"))
                            .isLessThanOrEqualTo(360);
                    assertThat(visit.page().content()).doesNotContain("portal.data.");
                    assertThat(visit.barriers()).isEmpty();
                    assertThat(visit.complaints()).isEmpty();
                    assertThat(visit.context().cookies()).isEmpty();
                }
            }
        }
    }

    /** Many contacts in the first regions, a few in the last. */
    private void fill(YearMonth month) {
        var at = month.atDay(10).atStartOfDay(DatedSettings.ZONE).toInstant();
        var districts = List.copyOf(places.districts());
        Acting.run(
                new Actor.Visitor(),
                () ->
                        transaction.executeWithoutResult(
                                t -> {
                                    for (int i = 0; i < 900; i++) {
                                        var district = districts.get(i * i % districts.size());
                                        facts.record(
                                                new Fact(
                                                        "contact.arrived",
                                                        UUID.randomUUID(),
                                                        at.plus(Duration.ofMinutes(i)),
                                                        Map.of(
                                                                "district",
                                                                district.code().value(),
                                                                "channel",
                                                                "web_chat")));
                                    }
                                }));
        Acting.run(
                JOB,
                () -> {
                    int taken = counting.next();
                    while (taken > 0) {
                        taken = counting.next();
                    }
                    releasing.due();
                });
    }
}
