package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.shanyraq.planning.engine.covering.FewestCentres;
import org.shanyraq.planning.engine.covering.LeastWorst;
import org.shanyraq.planning.engine.covering.MostPeople;
import org.shanyraq.planning.engine.median.LeastTravel;
import org.shanyraq.testing.Pmed;

/** The problems of OR-Library: what is published is reached, proven, and never undercut. */
class PublishedOptimaTest {
    private static final Effort ENOUGH = Effort.ofUnits(2_000, 7);

    static List<Pmed> problems() throws IOException {
        return Pmed.all(Path.of("src/test/resources/pmed"));
    }

    @ParameterizedTest
    @MethodSource("problems")
    void leastTravelIsFoundAndProven(Pmed problem) {
        var plan = LeastTravel.solve(problem.question(), ENOUGH);
        assertThat(plan.value()).isEqualTo(problem.median());
        assertThat(plan.bound()).isEqualTo(problem.median());
        assertThat(plan.sites()).hasSize(problem.question().centres()).doesNotHaveDuplicates();
        assertThat(Costs.travel(problem.question(), plan.sites())).isEqualTo(problem.median());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void leastWorstWayIsFoundAndProven(Pmed problem) {
        var plan = LeastWorst.solve(problem.question(), ENOUGH);
        assertThat(plan.value()).isEqualTo(problem.centre());
        assertThat(plan.proven()).isTrue();
        assertThat(Costs.worst(problem.question(), plan.sites())).isEqualTo(problem.centre());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void mostPeopleInReachAreFoundAndProven(Pmed problem) {
        var plan = MostPeople.solve(problem.question(), problem.radius(), ENOUGH);
        assertThat(plan.value()).isEqualTo(problem.covered());
        assertThat(plan.proven()).isTrue();
        assertThat(Costs.reached(problem.question(), plan.sites(), problem.radius()))
                .isEqualTo(problem.covered());
    }

    @ParameterizedTest
    @MethodSource("problems")
    void fewestCentresThatLeaveNobodyOut(Pmed problem) {
        var plan = FewestCentres.solve(problem.question(), problem.centre(), ENOUGH);
        assertThat(plan.value()).isEqualTo(problem.fewest());
        assertThat(plan.proven()).isTrue();
        assertThat(Costs.worst(problem.question(), plan.sites()))
                .isLessThanOrEqualTo(problem.centre());
    }
}
