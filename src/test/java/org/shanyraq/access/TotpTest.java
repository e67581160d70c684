package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.access.signin.Totp;

class TotpTest {
    private static final String SECRET =
            Totp.base32("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1; its eight digits end in the six that we show. */
    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void agreesWithTheStandard(long second, String eightDigits) {
        assertThat(Totp.codeAt(SECRET, Instant.ofEpochSecond(second)))
                .isEqualTo(eightDigits.substring(2));
    }

    @Test
    void aClockMayBeOneStepOffAndNoMore() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        for (int steps = -3; steps <= 3; steps++) {
            var code = Totp.codeAt(SECRET, now.plusSeconds(30L * steps));
            assertThat(Totp.stepOf(SECRET, code, now).isPresent())
                    .as("%d steps off", steps)
                    .isEqualTo(Math.abs(steps) <= 1);
        }
    }

    @Test
    void blanksBetweenTheDigitsDoNotMatter() {
        var now = Instant.ofEpochSecond(1_234_567_890);

        assertThat(Totp.stepOf(SECRET, " 005 924 ", now)).isPresent();
        assertThat(Totp.stepOf(SECRET, "005925", now)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "", now)).isEmpty();
    }

    @Test
    void newSecretsHaveAHundredAndSixtyBits() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
