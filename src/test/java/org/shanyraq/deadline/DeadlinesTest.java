package org.shanyraq.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanyraq.access.Relations;
import org.shanyraq.access.StaffDeactivated;
import org.shanyraq.access.StaffWentOnLeave;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.ServiceClock;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Deadlines turn late by themselves, once, and are seen by those they concern. */
@ShanyraqTest
class DeadlinesTest {
    /** Far ahead of the running program's own keeper, which must not take these tests' rows. */
    private static final Instant FUTURE = Instant.parse("2080-01-01T00:00:00Z");

    private static final Actor JOB = new Actor.Job("test");
    private static final StaffId MANAGER = StaffId.fresh();

    @Autowired Deadlines deadlines;
    @Autowired DeadlineRows rows;
    @Autowired DeadlineKinds kinds;
    @Autowired TransactionTemplate transaction;
    @Autowired Relations relations;
    @Autowired Clock clock;
    @Autowired ApplicationEventPublisher events;

    @Test
    void aDeadlineTurnsLateByItselfWithinSeconds() {
        var now = clock.instant();
        var id =
                start(
                        "order.check",
                        now.minusSeconds(5),
                        now.plusSeconds(1),
                        Owner.centre(CentreId.fresh()));
        assertThat(find(id).state()).isEqualTo(Deadline.State.OPEN);
        await().atMost(Duration.ofSeconds(20)).until(() -> find(id).state() == Deadline.State.LATE);
        var late = find(id);
        assertThat(late.late().orElseThrow()).isBetween(late.dueAt(), late.dueAt().plusSeconds(60));
    }

    @Test
    void leaveAndFarewellMoveTheClocks() {
        var centre = CentreId.fresh();
        var away = StaffId.fresh();
        var deputy = StaffId.fresh();
        var deadline =
                deadline("order.check", FUTURE, FUTURE.plusSeconds(3), Owner.of(away, centre));
        as(JOB, () -> deadlines.start(deadline));
        tell(new StaffWentOnLeave(away, centre, null));
        tell(new StaffWentOnLeave(away, centre, deputy));
        await().until(() -> find(deadline.id()).owner().equals(Owner.of(deputy, centre)));
        tell(new StaffDeactivated(deputy, centre, null));
        await().until(() -> find(deadline.id()).owner().equals(Owner.centre(centre)));
    }

    private void tell(Object event) {
        as(
                JOB,
                () -> {
                    events.publishEvent(event);
                    return true;
                });
    }

    @Test
    void itDoesNotTurnBeforeItIsDue() {
        var id =
                start(
                        "order.check",
                        FUTURE,
                        FUTURE.plusSeconds(60),
                        Owner.centre(CentreId.fresh()));
        keep(FUTURE.plusSeconds(59), event -> {});
        assertThat(find(id).state()).isEqualTo(Deadline.State.OPEN);
        keep(FUTURE.plusSeconds(60), event -> {});
        assertThat(find(id).state()).isEqualTo(Deadline.State.LATE);
        assertThat(find(id).escalatedTo()).isEqualTo(MANAGER);
    }

    @Test
    void manyTakersTurnEachDeadlineLateExactlyOnce() throws InterruptedException {
        var due = FUTURE.plus(Duration.ofDays(30));
        var centre = CentreId.fresh();
        var many =
                IntStream.range(0, 900)
                        .mapToObj(
                                i ->
                                        deadline(
                                                "order.check",
                                                due.minusSeconds(99),
                                                due.plusSeconds(i % 7),
                                                Owner.centre(centre)))
                        .toList();
        as(
                JOB,
                () -> {
                    deadlines.startAll(many.stream().map(d -> new PastDeadline(d, null)).toList());
                    return true;
                });
        var told = new ConcurrentLinkedQueue<Object>();
        var takers = new ArrayList<Thread>();
        for (int i = 0; i < 6; i++) {
            takers.add(Thread.ofVirtual().start(() -> keep(due.plusSeconds(10), told::add)));
        }
        for (var taker : takers) {
            taker.join();
        }
        Map<DeadlineId, Long> turns =
                told.stream()
                        .filter(DeadlineTurnedLate.class::isInstance)
                        .map(DeadlineTurnedLate.class::cast)
                        .filter(event -> event.owner().centre().equals(centre))
                        .collect(
                                Collectors.groupingBy(
                                        DeadlineTurnedLate::deadline,
                                        HashMap::new,
                                        Collectors.counting()));
        assertThat(turns).hasSize(900);
        assertThat(turns.values()).containsOnly(1L);
        assertThat(many).allMatch(d -> find(d.id()).version() == 2);
    }

    @Test
    void aKeeperThatDiesLeavesItsRowsToTheNext() {
        var due = FUTURE.plus(Duration.ofDays(60));
        var id = start("order.check", due.minusSeconds(5), due, Owner.centre(CentreId.fresh()));
        assertThatThrownBy(
                        () ->
                                keep(
                                        due,
                                        event -> {
                                            throw new IllegalStateException("the node dies");
                                        }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(find(id).state()).isEqualTo(Deadline.State.OPEN);
        keep(due, event -> {});
        assertThat(find(id).state()).isEqualTo(Deadline.State.LATE);
    }

    @Test
    void startingTwiceMakesOne() {
        var deadline =
                deadline(
                        "order.check",
                        FUTURE,
                        FUTURE.plusSeconds(900),
                        Owner.centre(CentreId.fresh()));
        var first = as(JOB, () -> deadlines.start(deadline));
        assertThat(as(JOB, () -> deadlines.start(deadline))).isEqualTo(first);
        assertThat(as(JOB, () -> deadlines.about(deadline.about()))).hasSize(1);
    }

    @Test
    void anUnknownKindIsRefused() {
        assertThatThrownBy(() -> start("tea.break", FUTURE, FUTURE, Owner.centre(CentreId.fresh())))
                .isInstanceOf(DeadlineKinds.UnknownKind.class);
    }

    @Test
    void aSeriesIsMetOneByOneAndMeetingLateStaysLate() {
        Thing order = MeasureId.fresh().thing();
        Thing file = CaseId.fresh().thing();
        var owner = Owner.centre(CentreId.fresh());
        var past = clock.instant().minusSeconds(1_000);
        as(
                JOB,
                () ->
                        deadlines.start(
                                new NewDeadline("order.check", order, file, owner, past, FUTURE)));
        as(
                JOB,
                () ->
                        deadlines.start(
                                new NewDeadline(
                                        "order.check",
                                        order,
                                        file,
                                        owner,
                                        past,
                                        past.plusSeconds(10))));
        assertThat(as(JOB, () -> deadlines.meet(order, "order.check"))).isEqualTo(Outcome.DONE);
        var checks = as(JOB, () -> deadlines.about(order));
        assertThat(checks)
                .extracting(Deadline::state)
                .containsExactly(Deadline.State.MET, Deadline.State.OPEN);
        assertThat(checks.getFirst().late()).isPresent();
        assertThat(as(JOB, () -> deadlines.meet(order, "order.check"))).isEqualTo(Outcome.DONE);
        assertThat(as(JOB, () -> deadlines.meet(order, "order.check")))
                .isEqualTo(Outcome.ALREADY_CLOSED);
        assertThat(as(JOB, () -> deadlines.meet(order, "order.expiry")))
                .isEqualTo(Outcome.NOT_FOUND);
    }

    @Test
    void anIncidentMakesTheReviewDueAtOnce() {
        Thing assessment = new Thing("assessment", CaseId.fresh().value());
        var made = Instant.parse("2080-03-01T10:00:00Z");
        var incident = Instant.parse("2080-03-03T08:00:00Z");
        as(
                JOB,
                () ->
                        deadlines.start(
                                new NewDeadline(
                                        "assessment.review",
                                        assessment,
                                        CaseId.fresh().thing(),
                                        Owner.centre(CentreId.fresh()),
                                        made,
                                        made.plus(Duration.ofDays(7)))));
        assertThat(as(JOB, () -> deadlines.moveDue(assessment, "assessment.review", incident)))
                .isEqualTo(Outcome.DONE);
        assertThat(as(JOB, () -> deadlines.about(assessment)).getFirst().dueAt())
                .isEqualTo(incident);
    }

    @Test
    void onlyThoseItConcernsSeeIt() {
        var centre = CentreId.fresh();
        var owner = StaffId.fresh();
        var deadline =
                deadline(
                        "assessment.review",
                        FUTURE,
                        FUTURE.plusSeconds(77),
                        Owner.of(owner, centre));
        as(JOB, () -> deadlines.start(deadline));
        var serving = StaffId.fresh();
        as(
                JOB,
                () -> {
                    relations.serves(serving, deadline.file());
                    return true;
                });
        assertThat(seenBy(owner, Role.PSYCHOLOGIST, centre, deadline)).isPresent();
        assertThat(seenBy(serving, Role.LAWYER, CentreId.fresh(), deadline)).isPresent();
        assertThat(seenBy(StaffId.fresh(), Role.CENTRE_MANAGER, centre, deadline)).isPresent();
        assertThat(seenBy(StaffId.fresh(), Role.CENTRE_MANAGER, CentreId.fresh(), deadline))
                .isEmpty();
        assertThat(seenBy(StaffId.fresh(), Role.PSYCHOLOGIST, centre, deadline)).isEmpty();
        assertThat(as(new Actor.Visitor(), () -> deadlines.find(deadline.id()))).isEmpty();
        boolean seen =
                Boolean.TRUE.equals(
                        transaction.execute(status -> deadlines.find(deadline.id()).isPresent()));
        assertThat(seen).isFalse();
    }

    @Test
    void aVisitorsContactStartsItsClock() {
        var deadline =
                deadline(
                        "contact.first_human",
                        FUTURE,
                        FUTURE.plusSeconds(120),
                        Owner.centre(CentreId.fresh()));
        as(new Actor.Visitor(), () -> deadlines.start(deadline));
        as(new Actor.Visitor(), () -> deadlines.start(deadline));
        assertThat(find(deadline.id()).state()).isEqualTo(Deadline.State.OPEN);
    }

    @Test
    void aListIsPagedByKeyWithoutGapOrDouble() {
        var centre = CentreId.fresh();
        var owner = StaffId.fresh();
        as(
                JOB,
                () -> {
                    deadlines.startAll(
                            IntStream.range(0, 25)
                                    .mapToObj(
                                            i ->
                                                    new PastDeadline(
                                                            deadline(
                                                                    "order.check",
                                                                    FUTURE,
                                                                    FUTURE.plusSeconds(i / 5),
                                                                    Owner.of(owner, centre)),
                                                            null))
                                    .toList());
                    return true;
                });
        var me = new Actor.Staff(owner, Role.SOCIAL_WORKER, centre);
        var seen = new ArrayList<DeadlineId>();
        Optional<Page.Key> next = Optional.empty();
        do {
            var after = next.orElse(null);
            var page = as(me, () -> deadlines.ownedBy(owner, Window.RUNNING, after, 4));
            page.deadlines().forEach(deadline -> seen.add(deadline.id()));
            next = page.next();
        } while (next.isPresent());
        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThat(as(me, () -> deadlines.ownedBy(owner, Window.TODAY, null, 4)).deadlines())
                .isEmpty();
    }

    @Test
    void theMenuCountsWhatIsLateAndWhatIsDueToday() {
        var centre = CentreId.fresh();
        var owner = StaffId.fresh();
        var now = clock.instant();
        as(
                JOB,
                () -> {
                    deadlines.startAll(
                            List.of(
                                    new PastDeadline(
                                            deadline(
                                                    "order.check",
                                                    now.minusSeconds(99),
                                                    now.minusSeconds(9),
                                                    Owner.of(owner, centre)),
                                            null),
                                    new PastDeadline(
                                            deadline(
                                                    "order.check",
                                                    now.minusSeconds(99),
                                                    now.minusSeconds(9),
                                                    Owner.of(owner, centre)),
                                            now),
                                    new PastDeadline(
                                            deadline(
                                                    "order.check",
                                                    now,
                                                    now.plus(Duration.ofDays(3)),
                                                    Owner.of(owner, centre)),
                                            null)));
                    return true;
                });
        var me = new Actor.Staff(owner, Role.SOCIAL_WORKER, centre);
        assertThat(as(me, () -> deadlines.countsOf(owner))).isEqualTo(new Counts(1, 0));
        assertThat(as(JOB, () -> deadlines.moveAll(owner, Owner.centre(centre)))).isEqualTo(2);
        assertThat(as(me, () -> deadlines.countsOf(owner))).isEqualTo(new Counts(0, 0));
        assertThat(as(JOB, () -> deadlines.countsOf(centre))).isEqualTo(new Counts(1, 0));
    }

    @Test
    void aManagerWaivesWithAReasonAndAnOldVersionIsRefused() {
        var centre = CentreId.fresh();
        var manager = new Actor.Staff(StaffId.fresh(), Role.CENTRE_MANAGER, centre);
        var deadline =
                deadline("case.first_meeting", FUTURE, FUTURE.plusSeconds(5), Owner.centre(centre));
        as(
                JOB,
                () -> {
                    relations.manages(manager.id(), centre);
                    relations.keeps(centre, deadline.file());
                    return deadlines.start(deadline);
                });
        assertThat(as(manager, () -> deadlines.waive(deadline.id(), "over", 7)))
                .isEqualTo(Outcome.STALE);
        assertThat(as(manager, () -> deadlines.waive(deadline.id(), "over", 1)))
                .isEqualTo(Outcome.DONE);
        assertThat(as(manager, () -> deadlines.waive(deadline.id(), "over", 2)))
                .isEqualTo(Outcome.ALREADY_CLOSED);
        assertThat(find(deadline.id()).waiveReason()).isEqualTo("over");
    }

    private Optional<Deadline> seenBy(
            StaffId staff, Role role, CentreId centre, NewDeadline deadline) {
        return as(new Actor.Staff(staff, role, centre), () -> deadlines.find(deadline.id()));
    }

    private void keep(Instant now, ApplicationEventPublisher events) {
        var keeper =
                new KeepDeadlines(
                        rows,
                        kinds,
                        (centre, role) -> Optional.of(MANAGER),
                        events,
                        transaction,
                        clock);
        Acting.run(new Actor.Job(KeepDeadlines.JOB), () -> ServiceClock.at(() -> now, keeper::run));
    }

    private DeadlineId start(String kind, Instant from, Instant due, Owner owner) {
        return as(JOB, () -> deadlines.start(deadline(kind, from, due, owner)));
    }

    private static NewDeadline deadline(String kind, Instant from, Instant due, Owner owner) {
        return new NewDeadline(
                kind, MeasureId.fresh().thing(), CaseId.fresh().thing(), owner, from, due);
    }

    private Deadline find(DeadlineId id) {
        return as(JOB, () -> deadlines.find(id)).orElseThrow();
    }

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(
                actor,
                () -> {
                    T made = transaction.execute(status -> work.get());
                    if (made == null) {
                        throw new IllegalStateException("nothing came back");
                    }
                    return made;
                });
    }
}
