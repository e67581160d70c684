package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.shanyraq.place.Places;
import org.shanyraq.planning.engine.covering.FewestCentres;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;
import org.shanyraq.planning.terrain.Client;
import org.shanyraq.planning.terrain.StandIns;
import org.shanyraq.planning.terrain.Terrain;

/** Kazakhstan with 68 centres that grow to 200, as the file that ships has it. */
class CountryTest {
    private static final double KM = GreatCircle.STEPS_PER_KM;
    private static final List<Client> CLIENTS = StandIns.clients(new Places());
    private static final Terrain TERRAIN =
            Terrain.of(CLIENTS, StandIns.largest(CLIENTS, 68), c -> c.demand() >= 1_000);

    private static Question question(Network network, int centres) {
        int sites = network.sites();
        return new Question(network, centres, TERRAIN.standing(), new boolean[sites], new int[0]);
    }

    @Test
    void todaysCentresLeaveTheWaysThatTheReferenceHas() {
        var today = LeastTravel.solve(question(TERRAIN.network(), 68), Effort.ofUnits(1, 1));
        double people = TERRAIN.network().totalDemand();
        assertThat(today.value() / KM / people).isCloseTo(23.61, within(0.01));
        assertThat(today.proven()).isTrue();
    }

    @Test
    void twoHundredCentresAreBetterThanTheReferenceAndProven() {
        var plan = LeastTravel.solve(question(TERRAIN.network(), 200), Effort.ofUnits(200, 1));
        assertThat(plan.value() / KM).isLessThanOrEqualTo(153_814_727).isGreaterThan(153_026_446);
        assertThat(plan.gap()).isLessThan(0.002);
        for (int i = 0; i < 68; i++) {
            assertThat(plan.sites()).contains(i);
        }
    }

    @Test
    void reachIsExact() {
        var question = question(TERRAIN.network(), 200);
        var in30 = MostPeople.solve(question, (int) (30 * KM), Effort.ofUnits(400, 1));
        var in50 = MostPeople.solve(question, (int) (50 * KM), Effort.ofUnits(400, 1));
        assertThat(in30.value()).isEqualTo(19_005_925).isEqualTo(in30.bound());
        assertThat(in50.value()).isEqualTo(20_061_805).isEqualTo(in50.bound());
    }

    @Test
    void theFewestCentresWithinReachAreFoundInASecondAndProven() {
        var question = question(TERRAIN.network(), TERRAIN.sites().size());
        var in60 = FewestCentres.solve(question, (int) (60 * KM), Effort.ofUnits(60, 1));
        assertThat(in60.value()).isEqualTo(269).isEqualTo(in60.bound());
        assertThat(in60.cutOff()).isEqualTo(85_716);
    }

    @Test
    void sameSeedSamePlanOnOneThreadAndOnTwo() {
        var question = question(TERRAIN.network(), 120);
        var one = LeastTravel.solve(question, Effort.ofUnits(3, 11).on(1));
        var two = LeastTravel.solve(question, Effort.ofUnits(3, 11).on(2));
        assertThat(two.sites()).isEqualTo(one.sites());
        assertThat(two.bound()).isEqualTo(one.bound());
    }

    /** Almaty must not starve the north: counting settlements instead of people moves centres. */
    @Test
    void countingPeopleAndCountingSettlementsGiveDifferentPlans() {
        var network = TERRAIN.network();
        var ones = new int[network.clients()];
        Arrays.fill(ones, 1);
        var alike = network.with(ones, network::way);
        var byPeople = LeastTravel.solve(question(network, 200), Effort.ofUnits(4, 1));
        var bySettlement = LeastTravel.solve(question(alike, 200), Effort.ofUnits(4, 1));
        assertThat(bySettlement.sites()).isNotEqualTo(byPeople.sites());
        var question = question(alike, 200);
        assertThat(Costs.travel(question, bySettlement.sites()))
                .isLessThan(Costs.travel(question, byPeople.sites()));
    }
}
