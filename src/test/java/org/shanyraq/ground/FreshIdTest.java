package org.shanyraq.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FreshIdTest {
    @Test
    void whatIsMadeLaterSortsLaterAsTextToo() {
        var made = Stream.generate(FreshId::next).limit(100_000).map(UUID::toString).toList();
        assertThat(made).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void itIsAUuidOfVersion7WithTheTimeInFront() {
        long before = System.currentTimeMillis();
        var id = FreshId.next();
        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
        assertThat(id.getMostSignificantBits() >>> 16)
                .isBetween(before, System.currentTimeMillis() + 100);
    }
}
