package org.shanyraq.canary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A search that finds nothing is worth nothing unless it would have found. */
class NeedlesTest {
    private static final String CANARY = "Қанарқұсұшып";
    private final Needles needles = new Needles(List.of(CANARY, "someotherword", "+77071234567"));

    @Test
    void aTextIsFoundInEverySpellingWhereverItBegins() {
        var utf8 = CANARY.getBytes(StandardCharsets.UTF_8);
        for (int before = 0; before < 7; before++) {
            var plain = "x".repeat(before) + CANARY + "yz";
            var bytes = plain.getBytes(StandardCharsets.UTF_8);
            for (var spelling :
                    List.of(
                            bytes,
                            plain.getBytes(StandardCharsets.UTF_16LE),
                            plain.getBytes(StandardCharsets.UTF_16BE),
                            Base64.getEncoder().encode(bytes),
                            HexFormat.of().formatHex(bytes).getBytes(StandardCharsets.UTF_8),
                            HexFormat.of()
                                    .withUpperCase()
                                    .formatHex(utf8)
                                    .getBytes(StandardCharsets.UTF_8))) {
                assertThat(needles.in(amidNoise(spelling))).isEqualTo(Set.of(CANARY));
            }
        }
    }

    @Test
    void nothingIsFoundWhereNothingStands() {
        assertThat(needles.in(amidNoise(new byte[0]))).isEmpty();
        assertThat(needles.in(new byte[3])).isEmpty();
    }

    private static byte[] amidNoise(byte[] text) {
        var noise = new byte[100_000 + text.length];
        new Random(text.length).nextBytes(noise);
        System.arraycopy(text, 0, noise, 54_321, text.length);
        return noise;
    }
}
