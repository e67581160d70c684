package org.shanyraq.planning.staffing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.RuleSet;
import org.shanyraq.planning.staffing.erlang.ErlangC;
import org.shanyraq.planning.staffing.erlang.Load;
import org.shanyraq.planning.staffing.simulation.Draws;
import org.shanyraq.planning.staffing.simulation.TeamSimulation;
import org.shanyraq.planning.staffing.simulation.TeamSimulation.Kind;

/** Teams lived through with the function that routes real contacts. */
class TeamSimulationTest {
    private static final RuleSet RULES = RuleSet.atFirst();

    private static Kind kind(
            String tongue, Urgency urgency, double perHour, OptionalDouble patience) {
        return new Kind(tongue, urgency, true, Load.of(perHour, 3600, 900), patience);
    }

    @Test
    void routingCostsNobodyASecond() {
        for (var patience : List.of(OptionalDouble.empty(), OptionalDouble.of(300))) {
            var kinds = List.of(kind("ru", Urgency.ROUTINE, 14, patience));
            var draws = Draws.of(kinds, 15_000, 3);
            var team = TeamSimulation.alike(5, Set.of("kk", "ru"));
            var routed = TeamSimulation.waits(draws, kinds, team, 1, RULES);
            assertThat(PlainQueue.difference(routed, PlainQueue.waits(draws, 5))).isLessThan(1e-5);
        }
    }

    @Test
    void aTeamOfEqualsMeetsTheFormula() {
        var kinds = List.of(kind("ru", Urgency.ROUTINE, 8, OptionalDouble.empty()));
        var draws = Draws.of(kinds, 60_000, 5);
        var waits =
                TeamSimulation.waits(draws, kinds, TeamSimulation.alike(4, Set.of("ru")), 1, RULES);
        var lived = TeamSimulation.sum(draws, waits, -1, 15);
        var says = ErlangC.standing(kinds.getFirst().load(), 4, 15).orElseThrow();
        assertThat(lived.meanWait()).isCloseTo(says.meanWait(), withinPercentage(8));
        assertThat(lived.answered()).isCloseTo(says.answered(), withinPercentage(2));
    }

    @Test
    void emergenciesWaitLessAndALanguageThatFewSpeakWaitsMore() {
        var kinds =
                List.of(
                        kind("kk", Urgency.ROUTINE, 12, OptionalDouble.empty()),
                        kind("kk", Urgency.EMERGENCY, 1, OptionalDouble.empty()),
                        kind("ru", Urgency.ROUTINE, 2, OptionalDouble.empty()));
        var draws = Draws.of(kinds, 20_000, 7);
        var team =
                List.of(Set.of("kk"), Set.of("kk"), Set.of("kk"), Set.of("kk"), Set.of("kk", "ru"));
        var waits = TeamSimulation.waits(draws, kinds, team, 1, RULES);
        double routine = TeamSimulation.sum(draws, waits, 0, 20).meanWait();
        assertThat(TeamSimulation.sum(draws, waits, 1, 20).meanWait()).isLessThan(routine);
        assertThat(TeamSimulation.sum(draws, waits, 2, 20).meanWait()).isGreaterThan(routine);
        assertThat(waits).doesNotContain(Double.NaN);
    }

    @Test
    void severalChatsAtOnceAreSoManyServers() {
        var chat =
                List.of(
                        new Kind(
                                "ru",
                                Urgency.ROUTINE,
                                false,
                                Load.of(20, 3600, 600),
                                OptionalDouble.empty()));
        var draws = Draws.of(chat, 15_000, 9);
        var routed =
                TeamSimulation.waits(draws, chat, TeamSimulation.alike(3, Set.of("ru")), 2, RULES);
        assertThat(PlainQueue.difference(routed, PlainQueue.waits(draws, 6))).isLessThan(1e-5);
    }
}
