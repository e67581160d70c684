package org.shanyraq.contact.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;

/** The form's weights, who is sampled, and how far two agree. */
class QualityRulesTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 5, 4);
    private final ReviewForm form = ReviewForm.current();

    @Test
    void fullScoresAreAHundredAndNoneIsNothing() {
        var full = new HashMap<String, Integer>();
        form.criteria().forEach(criterion -> full.put(criterion.code(), form.most()));
        assertThat(form.result(full).total()).isEqualTo(100, offset(1e-9));
        assertThat(form.result(full).failed()).isEmpty();
        var none = new HashMap<String, Integer>();
        form.criteria().forEach(criterion -> none.put(criterion.code(), 0));
        assertThat(form.result(none).total()).isZero();
        assertThat(form.result(none).failed())
                .containsExactlyInAnyOrderElementsOf(
                        form.criteria().stream()
                                .filter(ReviewForm.Criterion::critical)
                                .map(ReviewForm.Criterion::code)
                                .toList());
    }

    @Test
    void aBetterScoreNeverMakesTheResultWorse() {
        var random = new Random(3);
        for (int i = 0; i < 1_000; i++) {
            var scores = any(random);
            var raised = new HashMap<>(scores);
            var which = List.copyOf(scores.keySet()).get(random.nextInt(scores.size()));
            raised.computeIfPresent(which, (code, score) -> Math.min(form.most(), score + 1));
            assertThat(form.result(raised).total()).isBetween(form.result(scores).total(), 100.0);
        }
    }

    @Test
    void whatIsNoScoreIsRefused() {
        assertThatThrownBy(() -> form.result(Map.of("charm", 1)))
                .isInstanceOf(ReviewForm.NotAScore.class);
        assertThatThrownBy(() -> form.result(Map.of("listened", form.most() + 1)))
                .isInstanceOf(ReviewForm.NotAScore.class);
        assertThatThrownBy(() -> form.result(Map.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noOperatorIsSampledMoreThanTheRuleSaysAndNoConversationTwice() {
        var random = new Random(8);
        for (int i = 0; i < 300; i++) {
            var rule = new Sampling.Rule(1 + random.nextInt(4), random.nextInt(3));
            var taken = new HashMap<Sampling.Week, Sampling.Taken>();
            var left = new ArrayList<Sampling.Candidate>();
            var seen = new ArrayList<ContactId>();
            for (int day = 0; day < 7; day++) {
                left.addAll(someOf(random));
                var chosen = Sampling.choose(left, taken, rule, MONDAY.plusDays(day), random);
                for (var one : chosen) {
                    seen.add(one.candidate().contact());
                    left.remove(one.candidate());
                    taken.merge(
                            new Sampling.Week(one.candidate().operator(), MONDAY),
                            new Sampling.Taken(1, one.why().equals("risk") ? 1 : 0),
                            (a, b) ->
                                    new Sampling.Taken(a.all() + b.all(), a.ofRisk() + b.ofRisk()));
                }
                for (var week : taken.values()) {
                    assertThat(week.all()).isLessThanOrEqualTo(rule.allowedBy(day + 1));
                    assertThat(week.ofRisk()).isLessThanOrEqualTo(rule.ofRisk());
                }
            }
            assertThat(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    void thoseOfRiskComeFirstWhereThereAreAny() {
        var operator = StaffId.fresh();
        var risky = new Sampling.Candidate(ContactId.fresh(), operator, MONDAY, true);
        var others = new ArrayList<Sampling.Candidate>(List.of(risky));
        for (int i = 0; i < 30; i++) {
            others.add(new Sampling.Candidate(ContactId.fresh(), operator, MONDAY, false));
        }
        var chosen =
                Sampling.choose(
                        others,
                        Map.of(),
                        new Sampling.Rule(2, 1),
                        MONDAY.plusDays(6),
                        new Random(1));
        assertThat(chosen).hasSize(2).contains(new Sampling.Chosen(risky, "risk"));
    }

    @Test
    void twoWhoAgreeAndTwoWhoDoNot() {
        var same = new Agreement.Pair(Map.of("a", 3, "b", 0), Map.of("a", 3, "b", 0));
        assertThat(Agreement.of(List.of(same), 3).kappa()).hasValue(1);
        assertThat(Agreement.of(List.of(same), 3).share()).hasValue(1);
        var opposite = new Agreement.Pair(Map.of("a", 3, "b", 0), Map.of("a", 0, "b", 3));
        assertThat(Agreement.of(List.of(opposite), 3).kappa()).hasValue(-1);
        assertThat(Agreement.of(List.of(), 3).share()).isEmpty();
        // Scores (0,0) (1,1) (1,0): one apart is seen, 5/3 would be by chance.
        var mixed =
                new Agreement.Pair(Map.of("a", 0, "b", 1, "c", 1), Map.of("a", 0, "b", 1, "c", 0));
        assertThat(Agreement.of(List.of(mixed), 1).kappa().orElseThrow())
                .isEqualTo(1 - 1 / (5.0 / 3), offset(1e-9));
    }

    private Map<String, Integer> any(Random random) {
        var scores = new HashMap<String, Integer>();
        while (scores.isEmpty()) {
            form.criteria()
                    .forEach(
                            criterion -> {
                                if (random.nextBoolean()) {
                                    scores.put(criterion.code(), random.nextInt(form.most() + 1));
                                }
                            });
        }
        return scores;
    }

    private static final List<StaffId> OPERATORS = List.of(StaffId.fresh(), StaffId.fresh());

    private static List<Sampling.Candidate> someOf(Random random) {
        var some = new ArrayList<Sampling.Candidate>();
        for (int i = random.nextInt(6); i > 0; i--) {
            some.add(
                    new Sampling.Candidate(
                            ContactId.fresh(),
                            OPERATORS.get(random.nextInt(2)),
                            MONDAY,
                            random.nextInt(3) == 0));
        }
        return some;
    }
}
