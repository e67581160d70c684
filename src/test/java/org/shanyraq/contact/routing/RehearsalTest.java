package org.shanyraq.contact.routing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.routing.Rehearsal.Arrival;
import org.shanyraq.contact.routing.Rehearsal.Outcome;
import org.shanyraq.contact.routing.Rehearsal.Shift;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/** Whole days, lived through with the one decision. */
class RehearsalTest {
    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final RuleSet RULES = RuleSet.atFirst();
    private static final int OPERATORS = 4;
    private static final Duration HANDLING = Duration.ofMinutes(4);

    /** Hands for one contact a minute; contacts of all urgencies come nearly as often. */
    @Test
    void whileThereAreHandsEachIsOfferedWithinItsLimit() {
        for (int seed = 0; seed < 6; seed++) {
            for (var outcome : day(seed, 0.92)) {
                var urgency = outcome.waiting().urgency();
                var limit = urgency == Urgency.EMERGENCY ? HANDLING : RULES.rank(urgency).limit();
                assertThat(outcome.waited().orElse(Duration.ofDays(9)))
                        .as("seed %s: %s", seed, outcome)
                        .isLessThanOrEqualTo(limit);
            }
        }
    }

    /** Half as many again as can be answered, all day. */
    @Test
    void evenOverrunNoUrgencyStarvesAndEmergenciesComeFirst() {
        for (int seed = 0; seed < 2; seed++) {
            var outcomes = day(seed, 1.5);
            for (var urgency : Urgency.values()) {
                var of = outcomes.stream().filter(o -> o.waiting().urgency() == urgency).toList();
                long offered = of.stream().filter(o -> o.at().isPresent()).count();
                assertThat(offered).as("seed %s: %s", seed, urgency).isGreaterThan(of.size() / 5);
            }
            assertThat(outcomes)
                    .filteredOn(o -> o.waiting().urgency() == Urgency.EMERGENCY)
                    .allSatisfy(
                            o ->
                                    assertThat(o.waited().orElseThrow())
                                            .isLessThan(Duration.ofMinutes(5)));
        }
    }

    @Test
    void nobodyIsLostAndNobodyIsInTwoHands() {
        var outcomes = day(77, 1.1);
        assertThat(outcomes.stream().map(o -> o.waiting().contact())).doesNotHaveDuplicates();
        var busy = new HashMap<StaffId, List<Instant>>();
        outcomes.stream()
                .filter(o -> o.at().isPresent())
                .forEach(
                        o ->
                                busy.computeIfAbsent(
                                                o.offer().orElseThrow().staff(),
                                                unused -> new ArrayList<>())
                                        .add(o.at().orElseThrow()));
        busy.values()
                .forEach(
                        begins -> {
                            var sorted = begins.stream().sorted().toList();
                            for (int i = 1; i < sorted.size(); i++) {
                                assertThat(Duration.between(sorted.get(i - 1), sorted.get(i)))
                                        .isGreaterThanOrEqualTo(HANDLING);
                            }
                        });
    }

    private static List<Outcome> day(int seed, double load) {
        var random = new Random(seed);
        var arrivals = new ArrayList<Arrival>();
        double minutes = 0;
        for (int i = 0; minutes < 8 * 60; i++) {
            minutes += -Math.log(1 - random.nextDouble()) / load;
            var at = START.plusMillis((long) (minutes * 60_000));
            int die = random.nextInt(20);
            var urgency =
                    die == 0
                            ? Urgency.EMERGENCY
                            : die < 5
                                    ? Urgency.URGENT
                                    : die < 12 ? Urgency.PRIORITY : Urgency.ROUTINE;
            arrivals.add(
                    new Arrival(
                            Waiting.plain(new ContactId(new UUID(2, i)), "kk", urgency, at),
                            HANDLING));
        }
        var shifts = new ArrayList<Shift>();
        for (int i = 0; i < OPERATORS; i++) {
            var ready = Ready.free(new StaffId(new UUID(3, i)), Set.of("kk"), Map.of(), 1, START);
            shifts.add(new Shift(ready, START, START.plus(Duration.ofHours(20))));
        }
        return Rehearsal.of(RULES, arrivals, shifts);
    }
}
