package org.shanyraq.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of reference/algorithms.md B.2: dates of 2099, so nobody's. */
class IinTest {
    private static final LocalDate IN_2100 = LocalDate.of(2100, 1, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "991231500006",
                "991231500016",
                "991231500026",
                "991231500707",
                "991231500719",
                "991231500720"
            })
    void numbersWithTheRightCheckDigitAreRead(String digits) {
        assertThat(Iin.read(digits, IN_2100, false)).isInstanceOf(Iin.Reading.Valid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"99123150077", "99123150158", "99123150239"})
    void someCombinationsAreNeverIssued(String eleven) {
        assertThat(Iin.checkDigit(eleven)).isEmpty();
        for (int last = 0; last < 10; last++) {
            assertThat(Iin.read(eleven + last, IN_2100, false))
                    .isEqualTo(new Iin.Reading.Refused(Iin.Fault.CHECKSUM));
        }
    }

    @Test
    void ofTenThousandSerialsNineInTenNeedOnePassAndEightInAThousandAreUnusable() {
        long usable =
                IntStream.range(0, 10_000)
                        .filter(n -> Iin.checkDigit("9912315%04d".formatted(n)).isPresent())
                        .count();
        assertThat(10_000 - usable).isBetween(75L, 85L);
    }

    @Test
    void aBirthDayThatHasNotComeIsRefused() {
        assertThat(Iin.read("991231500006", TODAY, false))
                .isEqualTo(new Iin.Reading.Refused(Iin.Fault.DATE));
    }

    @Test
    void peopleOfTheNineteenthCenturyLiveInDemoDataOnly() {
        var digits = withCheckDigit("85031710001");
        assertThat(Iin.read(digits, TODAY, false))
                .isEqualTo(new Iin.Reading.Refused(Iin.Fault.CENTURY));
        var iin = ((Iin.Reading.Valid) Iin.read(digits, TODAY, true)).iin();
        assertThat(iin.birthDay()).isEqualTo(LocalDate.of(1885, 3, 17));
        assertThat(iin.sex()).isEqualTo(Sex.MALE);
        assertThat(iin.isSynthetic()).isTrue();
    }

    @Test
    void aDayThatNoCalendarHasIsRefused() {
        assertThat(Iin.read(withCheckDigit("85023020001"), TODAY, true))
                .isEqualTo(new Iin.Reading.Refused(Iin.Fault.DATE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "99123150000a", "9912315000067", "٩٩١٢٣١٥٠٠٠٠٦"})
    void onlyTwelveDigitsAreANumber(String typed) {
        assertThat(Iin.read(typed, IN_2100, false))
                .isEqualTo(new Iin.Reading.Refused(Iin.Fault.LENGTH));
    }

    @Test
    void aNumberNeverShowsItselfInALogLine() {
        assertThat(new Iin("991231500006").toString()).doesNotContain("9912");
    }

    private static String withCheckDigit(String eleven) {
        return eleven + Iin.checkDigit(eleven).orElseThrow();
    }
}
