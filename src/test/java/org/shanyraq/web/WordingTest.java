package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.shanyraq.ground.Language;

class WordingTest {
    /** 14:00 in the country. */
    private static final Instant NOW = Instant.parse("2026-03-23T09:00:00Z");

    private final Words words = new Words(Clock.fixed(NOW, ZoneOffset.UTC));

    @ParameterizedTest
    @CsvSource({
        "EN, PT3H, due in 3 h", "EN, P12D, due in 12 days", "EN, -P2D, 2 days late",
                "EN, -PT30S, 30 s late",
        "RU, PT3H, через 3 ч", "RU, P2D, через 2 дня", "RU, P5D, через 5 дней",
                "RU, -P21D, опоздание 21 день",
        "KK, PT18M, 18 мин қалды", "KK, -P2D, 2 күн кешікті"
    })
    void sayWhatMattersOfADeadline(Language language, Duration left, String said) {
        assertThat(words.in(language).due(NOW.plus(left))).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"EN|12 March 2026", "RU|12 марта 2026 г.", "KK|2026 ж. 12 наурыз"})
    void writeDatesAsTheirLanguageDoes(Language language, String written) {
        assertThat(words.in(language).date(LocalDate.of(2026, 3, 12)).replaceAll("\\p{Zs}", " "))
                .isEqualTo(written);
    }

    @Test
    void speakOfDaysInTheCountrysZone() {
        var english = words.in(Language.EN);

        assertThat(english.lately(Instant.parse("2026-03-22T19:30:00Z"))).isEqualTo("today 00:30");
        assertThat(english.lately(Instant.parse("2026-03-22T18:30:00Z")))
                .isEqualTo("yesterday 23:30");
        assertThat(english.lately(Instant.parse("2026-03-15T09:00:00Z"))).isEqualTo("15 March");
        assertThat(english.lately(Instant.parse("2024-03-15T09:00:00Z")))
                .isEqualTo("15 March 2024");
    }

    @Test
    void sortKazakhLettersAsKazakhLetters() {
        var sorted =
                List.of(
                                "Яна", "Үміт", "Іңкәр", "Ұлжан", "Әсел", "Айша", "Ғани", "Гүл",
                                "Өмір", "Олжас", "Қанат", "Карина")
                        .stream()
                        .sorted(words.in(Language.KK).collation())
                        .toList();

        assertThat(sorted)
                .containsExactly(
                        "Айша", "Әсел", "Гүл", "Ғани", "Карина", "Қанат", "Олжас", "Өмір", "Ұлжан",
                        "Үміт", "Іңкәр", "Яна");
    }

    @Test
    void showTheKeyOfATextThatNobodyWrote() {
        assertThat(words.in(Language.EN).t("no.such.key")).isEqualTo("no.such.key");
    }
}
