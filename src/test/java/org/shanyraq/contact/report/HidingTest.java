package org.shanyraq.contact.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Small numbers do not leave the shift, not even by subtraction. */
class HidingTest {
    @Test
    void largeCountsAreShown() {
        assertThat(Hiding.of(List.of(5L, 17L, 200L)))
                .containsExactly(OptionalLong.of(5), OptionalLong.of(17), OptionalLong.of(200));
    }

    @Test
    void oneSmallCountTakesCoverWithIt() {
        assertThat(Hiding.of(List.of(40L, 3L, 12L)))
                .containsExactly(OptionalLong.of(40), OptionalLong.empty(), OptionalLong.empty());
    }

    @Test
    void noSmallCountCanBeToldFromTheTotal() {
        var random = new Random(6);
        for (int i = 0; i < 5_000; i++) {
            var counts =
                    IntStream.range(0, 3 + random.nextInt(28))
                            .mapToObj(n -> (long) random.nextInt(random.nextBoolean() ? 8 : 200))
                            .toList();
            var shown = Hiding.of(counts);
            long hidden = 0;
            int many = 0;
            for (int n = 0; n < counts.size(); n++) {
                if (shown.get(n).isEmpty()) {
                    hidden += counts.get(n);
                    many++;
                } else {
                    assertThat(shown.get(n).getAsLong()).isGreaterThanOrEqualTo(5);
                }
            }
            boolean everything = many == counts.size();
            assertThat(many == 0 || everything || many >= 2 && hidden >= 10).isTrue();
        }
    }
}
