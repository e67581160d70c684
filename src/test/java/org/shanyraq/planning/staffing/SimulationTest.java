package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import org.junit.jupiter.api.Test;
import org.shanyraq.planning.staffing.simulation.QueueSimulation;

/** Simulated queues live through what the formulas say. */
class SimulationTest {
    @Test
    void theSimulatedQueueMeetsTheFormulas() {
        for (var row : ReferenceRows.queues()) {
            var says = row.standing();
            if (says.occupancy() > 0.86 && row.patience().isEmpty()) {
                continue; // scatters too much for a short run; the bench runs them long
            }
            var lived =
                    QueueSimulation.run(
                            row.load(),
                            row.agents(),
                            row.patience(),
                            row.within(),
                            100_000,
                            0.02,
                            600_000,
                            5);
            assertThat(lived.meanWait())
                    .as(row.what())
                    .isCloseTo(says.meanWait(), withinPercentage(10));
            assertThat(lived.answered())
                    .as(row.what())
                    .isCloseTo(says.answered(), withinPercentage(3));
        }
    }
}
