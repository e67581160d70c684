package org.shanyraq.contact.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.StaffId;

/** Rules that reach no one, starve an urgency or go in a circle are refused with an example. */
class CheckRulesTest {
    private static final List<Ready> SHIFT =
            List.of(
                    Ready.free(StaffId.fresh(), Set.of("kk", "ru"), Map.of(), 3, Instant.EPOCH),
                    Ready.free(
                            StaffId.fresh(),
                            Set.of("ru"),
                            Map.of(Skill.SUICIDE, 3),
                            3,
                            Instant.EPOCH));

    @Test
    void theRulesOfTheBeginningAreSound() {
        assertThat(CheckRules.of(RuleSet.atFirst(), SHIFT)).isEmpty();
    }

    @Test
    void whoWouldNeverBeOfferedToAnybodyIsTheExample() {
        var shut = new Rings(Optional.empty(), Optional.empty(), Optional.empty());
        var rings = new EnumMap<Urgency, Rings>(RuleSet.atFirst().rings());
        rings.put(Urgency.URGENT, shut);
        assertThat(CheckRules.of(RuleSet.atFirst().withRings(rings), SHIFT))
                .contains(
                        new Flaw.ReachesNobody(Urgency.URGENT, "uz", Optional.empty()),
                        new Flaw.ReachesNobody(Urgency.URGENT, "kk", Optional.of(Skill.CHILD)));
    }

    @Test
    void withNobodyWhoAnswersNobodyIsReached() {
        assertThat(CheckRules.of(RuleSet.atFirst(), List.of()))
                .hasOnlyElementsOfType(Flaw.ReachesNobody.class)
                .isNotEmpty();
    }

    @Test
    void anUrgencyThatEveryNewcomerOvertakesStarves() {
        var ranks = new EnumMap<Urgency, Rank>(RuleSet.atFirst().ranks());
        ranks.put(Urgency.ROUTINE, new Rank(0, 1, Duration.ofMinutes(240)));
        assertThat(CheckRules.of(RuleSet.atFirst().with(ranks), SHIFT))
                .singleElement()
                .isInstanceOfSatisfying(
                        Flaw.Starves.class,
                        flaw -> {
                            assertThat(flaw.urgency()).isEqualTo(Urgency.ROUTINE);
                            assertThat(flaw.by()).isEqualTo(Urgency.URGENT);
                            assertThat(flaw.overtaken()).isGreaterThan(50);
                        });
    }

    @Test
    void aRingThatOpensWhenTheLimitIsOverIsTooLate() {
        var rings = new EnumMap<Urgency, Rings>(RuleSet.atFirst().rings());
        rings.put(
                Urgency.EMERGENCY,
                Rings.after(
                        Duration.ofSeconds(10), Duration.ofSeconds(180), Duration.ofSeconds(240)));
        assertThat(CheckRules.of(RuleSet.atFirst().withRings(rings), SHIFT))
                .containsExactly(
                        new Flaw.OpensTooLate(
                                Urgency.EMERGENCY,
                                Ring.ANYONE,
                                Duration.ofSeconds(180),
                                Duration.ofMinutes(2)));
    }

    @Test
    void standingInForOneAnotherGoesInACircle() {
        var rules = RuleSet.atFirst();
        var circle =
                Map.of(
                        Skill.LAW, Skill.FAMILY,
                        Skill.FAMILY, Skill.CHILD,
                        Skill.CHILD, Skill.LAW,
                        Skill.SUICIDE, Skill.LAW);
        assertThat(CheckRules.of(rules.withWanted(rules.wanted(), circle), SHIFT))
                .containsExactly(
                        new Flaw.Circle(
                                List.of(Skill.CHILD, Skill.LAW, Skill.FAMILY, Skill.CHILD)));
    }
}
