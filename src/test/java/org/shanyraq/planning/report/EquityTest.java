package org.shanyraq.planning.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.WayMatrix;
import org.shanyraq.planning.engine.Ways;

class EquityTest {
    private static Equity of(int[] people, int... ways) {
        var nowhere = new int[people.length];
        var network = new Network(people, nowhere, new int[1], new WayMatrix(new int[][] {ways}));
        return Equity.of(Served.by(network, new int[] {0}), 1);
    }

    @Test
    void allGoingEquallyFarIsEven() {
        var equity = of(new int[] {30, 50, 20}, 7, 7, 7);
        assertThat(equity.gini()).isCloseTo(0, within(1e-12));
        assertThat(equity.furthest()).isCloseTo(7, within(1e-12));
    }

    @Test
    void oneOfFourGoingAllTheWayIsThreeQuartersUneven() {
        assertThat(of(new int[] {1, 1, 1, 1}, 0, 0, 0, 9).gini()).isCloseTo(0.75, within(1e-12));
    }

    @Test
    void theFurthestTenthCountsPeopleAndTakesPartsOfSettlements() {
        // ten of a hundred: the five at 40, and five of those at 20
        assertThat(of(new int[] {80, 15, 5}, 1, 20, 40).furthest()).isCloseTo(30, within(1e-12));
    }

    @Test
    void whoHasNoWayIsLeftOut() {
        assertThat(of(new int[] {10, 10}, 3, Ways.NONE).furthest()).isCloseTo(3, within(1e-12));
    }
}
