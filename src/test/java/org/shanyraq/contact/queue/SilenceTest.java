package org.shanyraq.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.queue.Silence.Silent;
import org.shanyraq.ground.StaffId;

/**
 * A dead computer is noticed within seconds; a shift that was cut off as a whole is not sent home.
 */
class SilenceTest {
    private static final Instant NOW = Instant.parse("2026-03-01T10:00:00Z");
    private final Silence silence = new Silence(Duration.ofSeconds(7), Duration.ofSeconds(60));

    @Test
    void aPageThatAnsweredIsGoneAfterSecondsAndAnotherAfterAMinute() {
        var answered = silent(8, true);
        var never = silent(8, false);
        var longAgo = silent(61, false);
        assertThat(silence.gone(List.of(answered, never, longAgo), 1, true, NOW))
                .containsExactly(answered.staff(), longAgo.staff());
    }

    @Test
    void theLastOneOfTheShiftIsGoneLikeAnyOther() {
        var only = silent(8, true);
        assertThat(silence.gone(List.of(only), 0, true, NOW)).containsExactly(only.staff());
    }

    @Test
    void mostOfTheShiftAtOnceWasCutOffAndIsGivenAMinute() {
        var shift = IntStream.range(0, 20).mapToObj(i -> silent(8, true)).toList();
        assertThat(silence.gone(shift, 19, true, NOW)).isEmpty();
        assertThat(silence.gone(shift, 20, true, NOW)).hasSize(20);
        var still = IntStream.range(0, 20).mapToObj(i -> silent(61, true)).toList();
        assertThat(silence.gone(still, 0, true, NOW)).hasSize(20);
    }

    @Test
    void afterTheHouseWasAwayEverybodyIsGivenAMinute() {
        assertThat(silence.gone(List.of(silent(8, true)), 5, false, NOW)).isEmpty();
        assertThat(silence.gone(List.of(silent(61, true)), 5, false, NOW)).hasSize(1);
    }

    private static Silent silent(int seconds, boolean answers) {
        return new Silent(new StaffId(UUID.randomUUID()), NOW.minusSeconds(seconds), answers);
    }
}
