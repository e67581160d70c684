package org.shanyraq.contact.supervision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Offset.offset;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Both definitions of the service level, by the formulas of contact-centre.md §3. */
class ServiceLevelTest {
    @Test
    void dividesByAllOrByThoseWhoStayed() {
        var level = new ServiceLevel(100, 76, 10, 5, 2, 90, Duration.ofSeconds(1_800));
        assertThat(level.ofAll().orElseThrow()).isEqualTo(0.76, offset(1e-9));
        assertThat(level.ofThoseWhoStayed().orElseThrow()).isEqualTo(0.80, offset(1e-9));
        assertThat(level.meanWait()).isEqualTo(Duration.ofSeconds(20));
    }

    @Test
    void saysNothingWhereNobodyCame() {
        assertThat(ServiceLevel.NONE.ofAll()).isEmpty();
        assertThat(ServiceLevel.NONE.ofThoseWhoStayed()).isEmpty();
        assertThat(ServiceLevel.NONE.meanWait()).isZero();
    }

    @Test
    void saysNothingOfThoseWhoStayedWhereAllLeftBeforeTheTarget() {
        var level = new ServiceLevel(3, 0, 3, 3, 3, 0, Duration.ZERO);
        assertThat(level.ofAll()).hasValue(0);
        assertThat(level.ofThoseWhoStayed()).isEmpty();
    }

    @Test
    void theSecondIsNeverBelowTheFirstAndBothAreShares() {
        var random = new Random(11);
        for (int i = 0; i < 2_000; i++) {
            var level = any(random);
            if (level.ofThoseWhoStayed().isPresent()) {
                double all = level.ofAll().orElseThrow();
                double stayed = level.ofThoseWhoStayed().orElseThrow();
                assertThat(all).isBetween(0.0, 1.0);
                assertThat(stayed).isBetween(all, 1.0);
            }
        }
    }

    @Test
    void partsAddUp() {
        var random = new Random(12);
        var one = any(random);
        var other = any(random);
        assertThat(ServiceLevel.sum(List.of(one, other)))
                .isEqualTo(ServiceLevel.sum(List.of(other, one)))
                .extracting(ServiceLevel::offered)
                .isEqualTo(one.offered() + other.offered());
    }

    @Test
    void refusesAPartLargerThanItsWhole() {
        assertThatThrownBy(() -> new ServiceLevel(5, 4, 1, 0, 0, 3, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceLevel any(Random random) {
        int left = random.nextInt(20);
        int leftWithin = left == 0 ? 0 : random.nextInt(left + 1);
        int answered = random.nextInt(50);
        int within = answered == 0 ? 0 : random.nextInt(answered + 1);
        int stillWaiting = random.nextInt(10);
        return new ServiceLevel(
                left + answered + stillWaiting,
                within,
                left,
                leftWithin,
                0,
                answered,
                Duration.ofSeconds(random.nextInt(9_000)));
    }
}
