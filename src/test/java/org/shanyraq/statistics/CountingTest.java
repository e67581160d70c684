package org.shanyraq.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.statistics.counting.CountFacts;
import org.shanyraq.statistics.publishing.ReleaseFigures;
import org.shanyraq.statistics.publishing.Releases;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** From facts to counts to releases, on a database of its own, with the job done by hand. */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.test.own=counting")
@TestPropertySource(properties = "db-scheduler.enabled=false")
class CountingTest {
    private static final Actor JOB = new Actor.Job("statistics");

    @Autowired Facts facts;
    @Autowired CountFacts counting;
    @Autowired ReleaseFigures releasing;
    @Autowired Releases releases;
    @Autowired PublishedFigures published;
    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transaction;
    @Autowired Clock clock;

    @AfterEach
    void takeWhatIsLeft() {
        countAll();
    }

    @Test
    void aFactIsCountedOnceWhateverBreaksBetween() {
        int before = national("contacts");
        for (int i = 0; i < 20; i++) {
            write(fact("contact.arrived", Map.of("channel", "web_chat", "district", "KZ101000")));
        }
        assertThatThrownBy(
                        () ->
                                Acting.run(
                                        JOB,
                                        () ->
                                                transaction.executeWithoutResult(
                                                        t -> {
                                                            counting.next();
                                                            throw new IllegalStateException("cut");
                                                        })))
                .hasMessage("cut");
        assertThat(national("contacts")).isEqualTo(before);
        var nodes =
                Stream.generate(() -> CompletableFuture.runAsync(this::countAll)).limit(3).toList();
        nodes.forEach(CompletableFuture::join);
        assertThat(national("contacts")).isEqualTo(before + 20);
        countAll();
        assertThat(national("contacts")).isEqualTo(before + 20);
    }

    @Test
    void aFamilyAssessedTwiceInAMonthCountsOnceAndContactsCountEachTime() {
        int families = national("high_risk");
        int contacts = national("contacts");
        var family = UUID.randomUUID();
        var now = clock.instant();
        for (int i = 0; i < 3; i++) {
            write(new Fact("assessment.made", family, now, Map.of("band", "extreme")));
            write(new Fact("contact.arrived", family, now, Map.of("channel", "phone")));
        }
        write(new Fact("assessment.made", UUID.randomUUID(), now, Map.of("band", "medium")));
        countAll();
        assertThat(national("high_risk")).isEqualTo(families + 1);
        assertThat(national("contacts")).isEqualTo(contacts + 3);
    }

    @Test
    void whatTheRegisterDoesNotKnowIsLeftOutByNameAndNeverByValue() {
        var secret = "Айгүл 87011234567";
        write(fact("contact.arrived", Map.of("channel", secret, "name", secret)));
        write(fact("somebody.called", Map.of("name", secret)));
        countAll();
        var stored =
                asJob(
                        () ->
                                jdbc.sql(
                                                """
                                                select coalesce(string_agg(f::text, ' '), '') from statistics.fact f
                                                union all select coalesce(string_agg(k::text, ' '), '') from statistics.kept_out k
                                                union all select coalesce(string_agg(t::text, ' '), '') from statistics.tally t
                                                """)
                                        .query((row, n) -> row.getString(1))
                                        .list());
        assertThat(String.join(" ", stored))
                .contains("contact.arrived.name", "somebody.called")
                .doesNotContain("Айгүл")
                .doesNotContain("8701");
    }

    @Test
    void noIdOfAnythingStandsInTheFigures() {
        var subject = UUID.randomUUID();
        write(new Fact("case.opened", subject, clock.instant(), Map.of("district", "KZ101000")));
        countAll();
        var stored =
                asJob(
                        () ->
                                jdbc.sql("select string_agg(f::text, ' ') from statistics.fact f")
                                        .query((row, n) -> row.getString(1))
                                        .single());
        assertThat(stored).contains("case.opened", "KZ10").doesNotContain(subject.toString());
    }

    @Test
    void nobodyOfTheStaffReadsFactsOrExactRegionalCounts() {
        write(fact("case.opened", Map.of("district", "KZ101000")));
        countAll();
        for (var role : Role.values()) {
            var staff = new Actor.Staff(StaffId.fresh(), role, CentreId.fresh());
            for (var table : List.of("fact", "tally", "counted", "snapshot")) {
                assertThat(rows(staff, table)).as(role + " reads " + table).isZero();
            }
            assertThat(rows(staff, "national")).isPositive();
        }
        assertThat(rows(new Actor.Visitor(), "national")).isZero();
        assertThat(rows(new Actor.Job("demo"), "tally")).isZero();
        assertThat(rows(JOB, "tally")).isPositive();
    }

    @Test
    void aClosedMonthIsFrozenOnceAndNeverChanges() {
        var month =
                YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE))
                        .minusMonths(3);
        var random = new Random(7);
        var places = List.of("KZ101000", "KZ101010", "KZ111000", "KZ151000", "KZ191000");
        for (int i = 0; i < 300; i++) {
            var at = month.atDay(1 + random.nextInt(28)).atTime(12, 0).atZone(DatedSettings.ZONE);
            write(
                    new Fact(
                            "contact.arrived",
                            UUID.randomUUID(),
                            at.toInstant(),
                            Map.of(
                                    "channel",
                                    random.nextInt(9) == 0 ? "phone" : "web_chat",
                                    "district",
                                    places.get(random.nextInt(places.size())))));
        }
        countAll();
        Acting.run(JOB, releasing::due);
        var first = releases.frozen("contacts", month).orElseThrow();
        assertThat(first.national()).hasValue(300);
        assertThat(first.figures().shown().values()).allMatch(n -> n >= 5);
        assertThat(first.figures().of("ZZ")).isEmpty();

        write(
                new Fact(
                        "contact.arrived",
                        UUID.randomUUID(),
                        instant(month),
                        Map.of("channel", "sms")));
        countAll();
        Acting.run(JOB, releasing::due);
        assertThat(releases.frozen("contacts", month)).contains(first);
        assertThat(published.months()).contains(month);
        assertThatThrownBy(
                        () ->
                                asJob(
                                        () ->
                                                jdbc.sql(
                                                                "update statistics.release set national = 1")
                                                        .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @Test
    void theOpenMonthIsReleasedOnceADayRoundedToFive() {
        for (int i = 0; i < 400; i++) {
            write(
                    fact(
                            "session.held",
                            Map.of(
                                    "service",
                                    "legal",
                                    "district",
                                    i % 3 == 0 ? "KZ101000" : "KZ751000")));
        }
        countAll();
        Acting.run(JOB, releasing::due);
        var month = YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
        var staff = new Actor.Staff(StaffId.fresh(), Role.MINISTRY_ANALYST, CentreId.fresh());
        var open =
                Acting.as(
                        staff, () -> transaction.execute(t -> releases.newest("sessions", month)));
        assertThat(open).isNotNull();
        assertThat(open.orElseThrow().figures().shown().values())
                .isNotEmpty()
                .allMatch(n -> n % 5 == 0);
        assertThat(Acting.as(JOB, releasing::due)).isZero();
    }

    private Instant instant(YearMonth month) {
        return month.atDay(5)
                .atStartOfDay(DatedSettings.ZONE)
                .toInstant()
                .plus(Duration.ofHours(9));
    }

    private Fact fact(String kind, Map<String, String> codes) {
        return new Fact(kind, UUID.randomUUID(), clock.instant(), codes);
    }

    private void write(Fact fact) {
        Acting.run(
                new Actor.Visitor(),
                () -> transaction.executeWithoutResult(t -> facts.record(fact)));
    }

    /** Facts settle only when no older transaction of the whole server runs any more. */
    private void countAll() {
        await().atMost(Duration.ofSeconds(30))
                .until(
                        () -> {
                            Acting.run(JOB, counting::next);
                            return left() == 0;
                        });
    }

    private long left() {
        return asJob(
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) from ground.fact f
                                        left join ground.fact_reader r on r.name = ?
                                        where r.name is null or (f.xid, f.number) > (r.xid, r.number)
                                        """)
                                .param(CountFacts.READER)
                                .query(Long.class)
                                .single());
    }

    private int national(String indicator) {
        return asJob(
                () ->
                        jdbc.sql(
                                        "select coalesce(sum(n), 0) from statistics.national where indicator = ?")
                                .param(indicator)
                                .query(Integer.class)
                                .single());
    }

    private long rows(Actor actor, String table) {
        return as(
                actor,
                () ->
                        jdbc.sql("select count(*) from statistics." + table)
                                .query(Long.class)
                                .single());
    }

    private <T> T asJob(java.util.function.Supplier<T> work) {
        return as(JOB, work);
    }

    private <T> T as(Actor actor, java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(
                Acting.as(actor, () -> transaction.execute(t -> work.get())));
    }
}
