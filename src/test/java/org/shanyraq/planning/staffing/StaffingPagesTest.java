package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.StatesKept;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.Role;
import org.shanyraq.planning.TakeOverCounts;
import org.shanyraq.planning.staffing.counts.CountContacts;
import org.shanyraq.planning.staffing.outlook.MakeForecast;
import org.shanyraq.testing.HttpBrowser;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Staffing through its pages: from counts to a forecast, a roster, a schedule and its changes. */
@ShanyraqTest
class StaffingPagesTest {
    @Autowired ApplicationContext program;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;

    private StaffForTests staff;
    private HttpBrowser supervisor;
    private NewStaff operator;
    private LocalDate today;

    @BeforeEach
    void aShiftWithAHistory() {
        staff = new StaffForTests(program);
        var centre = CentreId.fresh();
        supervisor = staff.signIn(staff.enrol(Role.SHIFT_SUPERVISOR, centre));
        operator = staff.enrol(Role.OPERATOR, centre);
        staff.enrol(Role.OPERATOR, centre);
        today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        Acting.run(new Actor.Job("demo"), this::history);
        Acting.run(new Actor.Job("staffing"), () -> program.getBean(MakeForecast.class).ifDue());
    }

    /** Six weeks, busier by day; the same again for each test, which only makes it busier. */
    private void history() {
        var past = new ArrayList<TakeOverCounts.Past>();
        for (int day = 42; day > 0; day--) {
            var midnight = today.minusDays(day).atStartOfDay(DatedSettings.ZONE).toInstant();
            for (int slot = 0; slot < 48; slot++) {
                int came = slot < 14 ? 1 : 6;
                past.add(
                        new TakeOverCounts.Past(
                                midnight.plusSeconds(1_800L * slot),
                                "web_chat",
                                "kk",
                                came,
                                came,
                                came * 400L));
            }
        }
        transactions.executeWithoutResult(
                status -> program.getBean(TakeOverCounts.class).record(past));
    }

    @Test
    void aDayIsForetoldPlannedAndSupposedOtherwise() {
        assertThat(supervisor.get("/staffing").body()).contains("08:00", "<svg");
        assertThat(supervisor.get("/staffing/day.csv?day=" + today).body().lines().count())
                .isEqualTo(49);
        assertThat(supervisor.get("/staffing/day.xlsx").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/staffing?day=rubbish").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/staffing?day=2099-01-01").statusCode()).isEqualTo(200);
        assertThat(supervisor.get("/staffing/forecast").body()).contains("<svg");
        var whatIf =
                "/staffing/what-if?day="
                        + today
                        + "&volume=300&handling=100&share=80&within=60&concurrency=2&shrinkage=30";
        assertThat(supervisor.get(whatIf).body())
                .contains("<svg")
                .doesNotContain("aria-invalid=\"true\"");
        var wrong = supervisor.get(whatIf.replace("volume=300", "volume=-5"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"e-volume\"", "-5");
    }

    /** An import, or a country's first hour: what was foretold in its midst rests on a part. */
    @Test
    void whatIsForetoldWhileVeryManyComeIsForetoldAnewAfterwards() {
        var before = lastForetold();
        Acting.run(
                new Actor.Job("demo"),
                () ->
                        transactions.executeWithoutResult(
                                status -> program.getBean(Facts.class).record(veryMany())));
        await().atMost(Duration.ofSeconds(40)).until(() -> lastForetold().isAfter(before));
    }

    /** Of a kind that nobody counts. */
    private List<Fact> veryMany() {
        return IntStream.range(0, 2 * CountContacts.MOST)
                .mapToObj(n -> new Fact("test.many", UUID.randomUUID(), clock.instant(), Map.of()))
                .toList();
    }

    private Instant lastForetold() {
        return Acting.as(
                new Actor.Job("staffing"),
                () ->
                        Objects.requireNonNull(
                                transactions.execute(
                                        status ->
                                                program.getBean(JdbcClient.class)
                                                        .sql(
                                                                "select max(made_at) from planning.forecast")
                                                        .query(Timestamp.class)
                                                        .single()
                                                        .toInstant())));
    }

    @Test
    void aTeamIsLivedThroughBesideTodaysPlan() throws Exception {
        var fields =
                new HashMap<>(
                        Map.of(
                                "once", UUID.randomUUID().toString(),
                                "day", today.toString(),
                                "slot", "20",
                                "both", "3",
                                "kazakh", "1",
                                "russian", "0",
                                "concurrency", "2",
                                "patience", "300",
                                "volume", "100",
                                "emergencies", "5"));
        var list = "/staffing/simulation?day=" + today + "&slot=20";
        assertThat(supervisor.get(list).body()).contains("name=\"both\"");
        var wrong = new HashMap<>(fields);
        wrong.putAll(Map.of("both", "-1", "patience", "soon"));
        var refused = supervisor.post(list, "/staffing/simulation", wrong);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("id=\"e-both\"", "id=\"e-patience\"", "soon");
        assertThat(supervisor.post(list, "/staffing/simulation", fields).statusCode())
                .isEqualTo(302);
        var address = "/staffing/simulation/" + fields.get("once");
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (supervisor.get(address + "/progress").headers().firstValue("HX-Refresh").isEmpty()) {
            assertThat(Instant.now()).isBefore(end);
            Thread.sleep(300);
        }
        assertThat(supervisor.get(address).body())
                .contains("<svg", "±")
                .doesNotContain("staffing.team");
        var other = staff.signIn(staff.enrol(Role.MINISTRY_ANALYST, CentreId.fresh()));
        other.post(address, address + "/remove", Map.of());
        assertThat(supervisor.get(address).statusCode()).isEqualTo(200);
        supervisor.post(address, address + "/remove", Map.of());
        assertThat(supervisor.get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void aSpecialDayHasAReasonAndIsTakenBack() {
        var fields =
                Map.of(
                        "once",
                        UUID.randomUUID().toString(),
                        "day",
                        today.plusDays(2).toString(),
                        "percent",
                        "200",
                        "reason",
                        "Campaign <b>on TV</b>");
        var page = "/staffing/forecast";
        double before = expected(today.plusDays(2));
        assertThat(supervisor.post(page, "/staffing/special-days", fields).statusCode())
                .isEqualTo(302);
        assertThat(supervisor.post(page, "/staffing/special-days", fields).statusCode())
                .isEqualTo(302);
        assertThat(supervisor.get("/staffing?day=" + today.plusDays(2)).body())
                .contains("Campaign &lt;b&gt;on TV&lt;/b&gt;");
        assertThat(expected(today.plusDays(2)) / before).isBetween(1.95, 2.05);
        supervisor.post(page, "/staffing/special-days/" + fields.get("once") + "/remove", Map.of());
        assertThat(supervisor.get("/staffing?day=" + today.plusDays(2)).body())
                .doesNotContain("Campaign");
        var wrong =
                supervisor.post(
                        page,
                        "/staffing/special-days",
                        Map.of("day", "yesterday", "percent", "9999", "reason", ""));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("id=\"e-day\"", "id=\"e-percent\"", "id=\"e-reason\"");
    }

    private double expected(LocalDate day) {
        return supervisor
                .get("/staffing/day.csv?day=" + day)
                .body()
                .lines()
                .skip(1)
                .mapToDouble(line -> Double.parseDouble(line.split(",")[1]))
                .sum();
    }

    @Test
    void aRosterIsLookedForPublishedAndChangedByHandWithinTheRules() throws Exception {
        var once = UUID.randomUUID().toString();
        var address = "/staffing/rosters/" + once;
        var week = today.plusDays(8 - today.getDayOfWeek().getValue());
        var asked =
                supervisor.post(
                        "/staffing/rosters",
                        "/staffing/rosters",
                        Map.of("once", once, "week", week.toString(), "seconds", "1"));
        assertThat(asked.statusCode()).isEqualTo(302);
        var page = done(address);
        assertThat(page).contains("<svg", "–").doesNotContain("staffing.roster", "staffing.series");
        assertThat(supervisor.post(address, address + "/publish", Map.of()).statusCode())
                .isEqualTo(302);
        var schedule = supervisor.get("/staffing/schedule?week=" + week).body();
        assertThat(schedule).containsPattern("\\d\\d:00–\\d\\d:00");
        assertThat(supervisor.get("/staffing/schedule/week.csv?week=" + week).body())
                .containsPattern("\\d\\d:00–\\d\\d:00");
        assertThat(supervisor.get("/staffing/schedule/week.xlsx").statusCode()).isEqualTo(200);
    }

    @Test
    void aDayByHandMaySplitAndEndAfterMidnightButBreaksNoRest() {
        var monday = today.minusDays(today.getDayOfWeek().getValue() - 1L).plusWeeks(1);
        var day = "/staffing/schedule/" + operator.id() + "/" + monday;
        var next = "/staffing/schedule/" + operator.id() + "/" + monday.plusDays(1);
        assertThat(plan(day, "08:00-12:00, 20:00–00:30")).isEqualTo(302);
        assertThat(supervisor.get("/staffing/schedule?week=" + monday).body())
                .contains("08:00–12:00, 20:00–00:30");
        assertThat(plan(next, "09:00–17:00")).isEqualTo(422);
        assertThat(plan(next, "13:00–21:00")).isEqualTo(302);
        for (var rubbish :
                new String[] {
                    "nine to five",
                    "25:00–26:00",
                    "08:00–12:00, 11:00–13:00",
                    "1:00-2:00,3:00-4:00,5:00-6:00,7:00-8:00"
                }) {
            var refused = supervisor.post(next, next, Map.of("spans", rubbish));
            assertThat(refused.statusCode()).as(rubbish).isEqualTo(422);
            assertThat(refused.body()).contains(rubbish);
        }
        var own = staff.signIn(operator).get("/duties").body();
        assertThat(own).contains("20:00–00:30", "13:00–21:00");
        var other = staff.signIn(staff.enrol(Role.SHIFT_SUPERVISOR, CentreId.fresh()));
        assertThat(other.get(day).statusCode()).isEqualTo(404);
        assertThat(other.post("/staffing", day, Map.of("spans", "")).statusCode()).isEqualTo(404);
        assertThat(plan(day, "")).isEqualTo(302);
    }

    @Test
    void aDayIsHeldAgainstWhatWasDone() {
        var address = "/staffing/schedule/" + operator.id() + "/" + today.minusDays(1);
        assertThat(plan(address, "08:00–16:00")).isEqualTo(302);
        var begin = today.minusDays(1).atStartOfDay(DatedSettings.ZONE).plusHours(8).toInstant();
        var desk =
                new StatesKept.Stretch(
                        operator.id(),
                        "ready",
                        begin.plusSeconds(1_800),
                        Optional.of(begin.plusSeconds(14_400)));
        var pause =
                new StatesKept.Stretch(
                        operator.id(),
                        "break",
                        begin.plusSeconds(14_400),
                        Optional.of(begin.plusSeconds(18_000)));
        Acting.run(
                new Actor.Job("contact.history"),
                () ->
                        transactions.executeWithoutResult(
                                status ->
                                        program.getBean(StatesKept.class)
                                                .record(List.of(desk, pause))));
        // Eight hours were planned, three and a half at the desk and one on a break were kept.
        assertThat(supervisor.get("/staffing/adherence?day=" + today.minusDays(1)).body())
                .contains("56 %", "was ready", "was break");
        assertThat(supervisor.get("/staffing/adherence?day=x").statusCode()).isEqualTo(200);
    }

    private int plan(String address, String spans) {
        return supervisor.post(address, address, Map.of("spans", spans)).statusCode();
    }

    private String done(String address) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(60));
        while (Instant.now().isBefore(end)) {
            var answer = supervisor.get(address + "/progress");
            if (answer.headers().firstValue("HX-Refresh").isPresent()) {
                return supervisor.get(address).body();
            }
            Thread.sleep(200);
        }
        throw new AssertionError("no roster in time");
    }
}
