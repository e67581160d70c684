package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.BreakTheGlass.Outcome;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.ShanyraqTest;
import org.shanyraq.testing.StaffForTests;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@ShanyraqTest
class BreakTheGlassTest {
    private static final String REASON = "the colleague is ill and the court asks today";
    private static final Act OPEN_CASE =
            Act.on("case", "open").by(Tie.SERVES, Role.SOCIAL_WORKER).breakable();
    private static final Act SHOW_ADDRESS =
            Act.on("case", "show-address").by(Tie.SERVES, Role.SOCIAL_WORKER);

    @Autowired ApplicationContext context;
    @Autowired BreakTheGlass glass;
    @Autowired ReviewGlass reviews;
    @Autowired DeclareConflict conflicts;
    @Autowired Policy policy;
    @Autowired TransactionTemplate transactions;
    @Autowired Clock clock;
    @Autowired JdbcClient jdbc;

    Actor.Staff worker;

    @BeforeEach
    void twoCentres() {
        var staff = new StaffForTests(context);
        worker = StaffForTests.acting(staff.enrol(Role.SOCIAL_WORKER, CentreId.fresh()));
        staff.enrol(Role.CENTRE_MANAGER, CentreId.fresh());
    }

    @Test
    void opensOneThingForAnHour() {
        var thing = CaseId.fresh().thing();
        assertThat(decide(OPEN_CASE, thing)).isInstanceOf(Decision.Denied.class);

        var outcome = open(thing);

        assertThat(outcome).isInstanceOf(Outcome.Open.class);
        assertThat(decide(OPEN_CASE, thing).reason()).isEqualTo("glass");
        assertThat(decide(OPEN_CASE, CaseId.fresh().thing())).isInstanceOf(Decision.Denied.class);
        assertThat(at(Duration.ofMinutes(59), () -> decide(OPEN_CASE, thing)))
                .isInstanceOf(Decision.Allowed.class);
        assertThat(at(Duration.ofMinutes(61), () -> decide(OPEN_CASE, thing)))
                .isInstanceOf(Decision.Denied.class);
    }

    @Test
    void neverOpensWhatIsNotBreakable() {
        var thing = CaseId.fresh().thing();
        open(thing);

        assertThat(decide(SHOW_ADDRESS, thing)).isInstanceOf(Decision.Denied.class);
    }

    @Test
    void threeTimesADayEvenWhenAllAreTriedAtOnce() throws Exception {
        var tries = new ArrayList<Callable<Outcome>>();
        for (int i = 0; i < 8; i++) {
            tries.add(() -> open(CaseId.fresh().thing()));
        }
        int opened = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var outcome : threads.invokeAll(tries)) {
                opened += outcome.get() instanceof Outcome.Open ? 1 : 0;
            }
        }

        assertThat(opened).isEqualTo(BreakTheGlass.A_DAY);
        assertThat(at(Duration.ofHours(24), () -> open(CaseId.fresh().thing())))
                .isInstanceOf(Outcome.Open.class);
    }

    @Test
    void aReasonIsAReason() {
        assertThat(
                        as(
                                worker,
                                () ->
                                        glass.over(
                                                CaseId.fresh().thing(),
                                                GlassCategory.OTHER,
                                                "because")))
                .isInstanceOf(Outcome.ReasonTooShort.class);
    }

    @Test
    void nobodyAboveACentreBreaksIt() {
        var analyst =
                StaffForTests.acting(
                        new StaffForTests(context).enrol(Role.MINISTRY_ANALYST, CentreId.fresh()));

        assertThatThrownBy(
                        () ->
                                as(
                                        analyst,
                                        () ->
                                                glass.over(
                                                        CaseId.fresh().thing(),
                                                        GlassCategory.OTHER,
                                                        REASON)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void aWallStandsBehindTheGlass() {
        var thing = CaseId.fresh().thing();
        as(
                worker,
                () -> {
                    conflicts.mine(thing);
                    return true;
                });

        assertThatThrownBy(() -> open(thing))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo("wall"));
    }

    @Test
    void anotherCentresManagerJudgesWithoutNames() {
        open(CaseId.fresh().thing());
        var judge = reviewerOfMine();
        assertThat(judge.centre()).isNotEqualTo(worker.centre());
        var judges =
                as(
                        judge,
                        () ->
                                reviews.list(50).stream()
                                        .filter(broken -> broken.verdict() == null)
                                        .toList());
        assertThat(judges).isNotEmpty();
        for (var broken : judges) {
            assertThat(broken.reason()).isEqualTo(REASON);
            assertThat(broken.overdue()).isFalse();
            assertThat(as(judge, () -> reviews.judge(broken.id(), true))).isTrue();
            assertThat(as(judge, () -> reviews.judge(broken.id(), false))).isFalse();
        }
        assertThatThrownBy(() -> as(worker, () -> reviews.list(50))).isInstanceOf(Refused.class);
    }

    @Test
    void aReviewIsDueOnTheNextWorkingDay() {
        var friday = Instant.parse("2026-11-20T10:00:00Z");

        assertThat(BreakTheGlass.workingDayAfter(friday))
                .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    private Actor.Staff reviewerOfMine() {
        var auditor = new Actor.Staff(StaffId.fresh(), Role.AUDITOR, CentreId.fresh());
        var centre =
                as(
                        auditor,
                        () ->
                                transactions.execute(
                                        status ->
                                                jdbc.sql(
                                                                "select reviewer from access.glass where staff = ?")
                                                        .param(worker.id().value())
                                                        .query(UUID.class)
                                                        .single()));
        return new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, new CentreId(centre));
    }

    private Outcome open(Thing thing) {
        return as(worker, () -> glass.over(thing, GlassCategory.ABSENCE, REASON));
    }

    private Decision decide(Act act, Thing thing) {
        return as(worker, () -> transactions.execute(status -> policy.decide(act, thing)));
    }

    private <T> T at(Duration later, Supplier<T> work) {
        var then = clock.instant().plus(later);
        return ServiceClock.at(() -> then, work::get);
    }

    private static <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, work::get);
    }
}
