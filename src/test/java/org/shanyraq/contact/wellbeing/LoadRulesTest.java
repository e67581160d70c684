package org.shanyraq.contact.wellbeing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Urgency;

/** Which contacts are hard, and how much of an hour was spent in conversation. */
class LoadRulesTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Instant BEFORE = NOW.minus(Duration.ofHours(1));

    @Test
    void hardAreEmergenciesThoughtsOfSuicideAndViolenceAgainstChildren() {
        assertThat(Hardness.of(true, Urgency.ROUTINE, "violence")).contains("child");
        assertThat(Hardness.of(false, Urgency.URGENT, "mental_health.suicide")).contains("life");
        assertThat(Hardness.of(false, Urgency.EMERGENCY, "violence")).contains("emergency");
        assertThat(Hardness.of(false, Urgency.ROUTINE, "abusive")).contains("abusive");
        assertThat(Hardness.of(false, Urgency.PRIORITY, "violence")).isEmpty();
        assertThat(Hardness.of(true, Urgency.ROUTINE, "information")).isEmpty();
        assertThat(Hardness.of(true, Urgency.ROUTINE, "violence_free")).isEmpty();
    }

    @Test
    void conversationsAtOnceCountOnceAndOnlyWithinTheHour() {
        assertThat(Occupancy.percent(List.of(talk(-90, -30), talk(-40, -15)), BEFORE, NOW))
                .isEqualTo(75);
        assertThat(Occupancy.percent(List.of(talk(-200, 60)), BEFORE, NOW)).isEqualTo(100);
        assertThat(Occupancy.percent(List.of(), BEFORE, NOW)).isZero();
    }

    @Test
    void itIsTheShareOfMinutesThatAnyConversationCovers() {
        var random = new Random(4);
        for (int i = 0; i < 500; i++) {
            var talks = new ArrayList<Occupancy.Talk>();
            for (int n = random.nextInt(6); n > 0; n--) {
                int from = -120 + random.nextInt(120);
                talks.add(talk(from, from + random.nextInt(80)));
            }
            long minutes =
                    java.util.stream.IntStream.range(-60, 0)
                            .filter(
                                    minute ->
                                            talks.stream()
                                                    .anyMatch(
                                                            t ->
                                                                    !t.from().isAfter(at(minute))
                                                                            && t.to().isAfter(
                                                                                            at(
                                                                                                    minute))))
                            .count();
            assertThat(Occupancy.percent(talks, BEFORE, NOW))
                    .isEqualTo((int) Math.round(100.0 * minutes / 60));
        }
    }

    private static Instant at(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    private static Occupancy.Talk talk(int from, int to) {
        return new Occupancy.Talk(at(from), at(to));
    }
}
