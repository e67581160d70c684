package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanyraq.planning.staffing.erlang.ErlangA;
import org.shanyraq.planning.staffing.erlang.ErlangB;
import org.shanyraq.planning.staffing.erlang.ErlangC;
import org.shanyraq.planning.staffing.erlang.Goal;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.erlang.Need;
import org.shanyraq.planning.staffing.erlang.Unplannable;

/** Erlang's formulas against published rows, each other, and what must hold of any queue. */
class ErlangTest {
    private static final double HALF_A_DIGIT = 0.5 + 1e-6;

    @Test
    void everyReferenceRowIsMet() {
        assertThat(ReferenceRows.all())
                .hasSizeGreaterThan(80)
                .allSatisfy(row -> assertThat(row.error()).as(row.what()).isLessThan(HALF_A_DIGIT));
    }

    @Test
    void agentsThatCannotKeepUpHaveNoNumbers() {
        assertThat(ErlangC.waiting(20, 20)).isEmpty();
        assertThat(ErlangC.standing(new Load(1, 30), 29, 20)).isEmpty();
    }

    @Test
    void oneMoreAgentIsNeverWorse() {
        var random = new Random(7);
        for (int i = 0; i < 300; i++) {
            var load = load(random);
            double time = random.nextInt(120);
            double patience = 5 + 2_000 * random.nextDouble();
            int agents = (int) (load.erlangs() * (0.5 + random.nextDouble())) + 1;
            var fewer = ErlangA.standing(load, agents, patience, time);
            var more = ErlangA.standing(load, agents + 1, patience, time);
            assertThat(more.answered()).isGreaterThanOrEqualTo(fewer.answered() - 1e-12);
            assertThat(more.meanWait()).isLessThanOrEqualTo(fewer.meanWait() + 1e-9);
            assertThat(more.abandons()).isLessThanOrEqualTo(fewer.abandons() + 1e-12);
            ErlangC.standing(load, agents, time)
                    .ifPresent(
                            some -> {
                                var one = ErlangC.standing(load, agents + 1, time).orElseThrow();
                                assertThat(one.answered()).isGreaterThanOrEqualTo(some.answered());
                                assertThat(one.meanWait()).isLessThanOrEqualTo(some.meanWait());
                            });
        }
    }

    @Test
    void whereSomeLeaveTheOthersWaitLess() {
        var random = new Random(11);
        for (int i = 0; i < 300; i++) {
            var load = load(random);
            int agents = (int) (load.erlangs() * (1 + random.nextDouble() / 2)) + 1;
            double time = random.nextInt(60);
            var patient = ErlangC.standing(load, agents, time).orElseThrow();
            var leaving = ErlangA.standing(load, agents, 1 + 3_000 * random.nextDouble(), time);
            assertThat(leaving.meanWait()).isLessThanOrEqualTo(patient.meanWait() + 1e-9);
            assertThat(leaving.waits()).isLessThanOrEqualTo(patient.waits() + 1e-12);
            assertThat(leaving.answeredOfPatient()).isBetween(leaving.answered() - 1e-12, 1.0);
            assertThat(leaving.occupancy()).isBetween(0.0, 1.0);
        }
    }

    /** The same by counting states one by one, which is exact where it can be done. */
    @Test
    void theIntegralsAgreeWithTheStatesCountedOneByOne() {
        var random = new Random(13);
        for (int i = 0; i < 200; i++) {
            var load = load(random);
            int agents = (int) (load.erlangs() * (0.4 + 1.2 * random.nextDouble())) + 1;
            double patience = load.handling() * Math.exp(3 * random.nextGaussian());
            var ours = ErlangA.standing(load, agents, patience, 20);
            var counted = BirthAndDeath.of(load, agents, patience);
            assertThat(ours.waits()).isCloseTo(counted.waits(), within(1e-9));
            assertThat(ours.abandons()).isCloseTo(counted.abandons(), within(1e-9));
            assertThat(ours.queue())
                    .isCloseTo(counted.queue(), within(1e-7 * (1 + counted.queue())));
        }
    }

    @Test
    void endlessPatienceIsErlangCAndAnOverloadSettlesAtItsFluidLimit() {
        var load = Load.of(360, 1800, 240);
        var c = ErlangC.standing(load, 55, 15).orElseThrow();
        for (double patience : new double[] {1e7, 1e10, 1e15, 1e300}) {
            var a = ErlangA.standing(load, 55, patience, 15);
            assertThat(a.waits()).isCloseTo(c.waits(), within(1e-5));
            assertThat(a.meanWait()).isCloseTo(c.meanWait(), within(1e-3));
            assertThat(a.answered()).isCloseTo(c.answered(), within(1e-5));
        }
        var overload = ErlangA.standing(new Load(100, 1), 50, 1e6, 20);
        assertThat(overload.abandons()).isCloseTo(0.5, within(1e-4));
        assertThat(overload.meanWait()).isCloseTo(1e6 * 0.5, within(100.0));
        assertThat(overload.occupancy()).isCloseTo(1, within(1e-6));
    }

    @Test
    void aHundredThousandAgentsAreCountedWithoutOverflow() {
        var load = new Load(1_000, 100);
        var a = ErlangA.standing(load, 100_100, 60, 20);
        assertThat(a.waits()).isBetween(0.1, 0.9);
        assertThat(a.answered()).isBetween(0.9, 1.0);
        int agents = new Need(load, Goal.of(0.8, 20), OptionalDouble.empty()).agents();
        assertThat(agents).isBetween(100_000, 100_400);
    }

    @Test
    void theAnswerIsTheFewestThatMeetTheGoalAndTheCap() {
        var random = new Random(17);
        for (int i = 0; i < 200; i++) {
            var patience = random.nextBoolean() ? OptionalDouble.of(60) : OptionalDouble.empty();
            var goal = Goal.of(0.5 + 0.49 * random.nextDouble(), random.nextInt(60)).capped(0.75);
            var need = new Need(load(random), goal, patience);
            int agents = need.agents();
            var met = need.with(agents).orElseThrow();
            assertThat(met.answered()).isGreaterThanOrEqualTo(goal.share());
            assertThat(met.occupancy()).isLessThanOrEqualTo(0.75);
            need.with(agents - 1)
                    .ifPresent(
                            fewer ->
                                    assertThat(
                                                    fewer.answered() < goal.share()
                                                            || fewer.occupancy() > 0.75)
                                            .isTrue());
        }
    }

    @Test
    void whatIsNoQuestionIsRefusedInWords() {
        assertThatThrownBy(() -> new Load(0, 60)).isInstanceOf(Unplannable.class);
        assertThatThrownBy(() -> new Load(Double.NaN, 60)).isInstanceOf(Unplannable.class);
        assertThatThrownBy(() -> new Load(1e6, 60)).hasMessageContaining("erlangs");
        assertThatThrownBy(() -> Goal.of(1, 20)).hasMessageContaining("share");
        assertThatThrownBy(() -> Goal.of(0.8, -1)).hasMessageContaining("time");
        assertThatThrownBy(() -> Goal.of(0.8, 20).capped(0)).hasMessageContaining("occupancy");
        assertThatThrownBy(() -> ErlangA.standing(new Load(1, 1), 1, 0, 1))
                .hasMessageContaining("patience");
        assertThatThrownBy(() -> Need.rostered(5, 1)).hasMessageContaining("shrinkage");
        assertThatThrownBy(() -> Need.agentsFor(5, 0.5)).hasMessageContaining("chat");
        assertThatThrownBy(() -> ErlangB.blockingWithRetries(1, 1, 1))
                .hasMessageContaining("retries");
    }

    @Test
    void patienceShrinkageAndConcurrencyAreSimpleShares() {
        assertThat(ErlangA.patience(600, 5)).hasValue(120);
        assertThat(ErlangA.patience(600, 0)).isEmpty();
        assertThat(Need.rostered(14, 0.3)).isEqualTo(20);
        assertThat(Need.agentsFor(7, 2)).isEqualTo(4);
    }

    private static Load load(Random random) {
        double handling = 20 + 900 * random.nextDouble();
        return new Load(Math.exp(5 * random.nextDouble()) / handling, handling);
    }
}
