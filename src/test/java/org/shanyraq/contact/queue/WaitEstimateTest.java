package org.shanyraq.contact.queue;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.ExpectedWait;

/** What a visitor is told of her wait is true, or we say that we do not know. */
class WaitEstimateTest {
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    @Test
    void withNobodyOnDutyWeDoNotKnow() {
        assertThat(WaitEstimate.of(0, 0, 0, TEN_MINUTES)).isEqualTo(new ExpectedWait.Unknown());
    }

    @Test
    void aFreeHandMeansSoon() {
        assertThat(WaitEstimate.of(1, 2, 6, TEN_MINUTES)).isEqualTo(new ExpectedWait.Soon());
    }

    @Test
    void thoseAheadAreServedAsConversationsEnd() {
        // Six conversations of ten minutes: one ends every 100 s; the third to end is hers.
        assertThat(WaitEstimate.of(2, 0, 6, TEN_MINUTES)).isEqualTo(about(5));
        assertThat(WaitEstimate.of(0, 0, 3, TEN_MINUTES)).isEqualTo(about(4));
    }

    @Test
    void freeHandsTakeThoseAheadFirst() {
        assertThat(WaitEstimate.of(3, 2, 6, TEN_MINUTES)).isEqualTo(about(4));
    }

    @Test
    void withoutExperienceOrBeyondReasonWeDoNotKnow() {
        assertThat(WaitEstimate.of(5, 0, 3, Duration.ZERO)).isEqualTo(new ExpectedWait.Unknown());
        assertThat(WaitEstimate.of(500, 0, 3, TEN_MINUTES))
                .isEqualTo(new ExpectedWait.Beyond(Duration.ofHours(4)));
    }

    @Test
    void neverLessThanAMinute() {
        assertThat(WaitEstimate.of(0, 0, 60, Duration.ofMinutes(1))).isEqualTo(about(1));
    }

    private static ExpectedWait about(int minutes) {
        return new ExpectedWait.About(Duration.ofMinutes(minutes));
    }
}
