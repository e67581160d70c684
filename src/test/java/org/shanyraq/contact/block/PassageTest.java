package org.shanyraq.contact.block;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.shanyraq.contact.Channel;

/** Whom a block may keep out, and whom never. */
class PassageTest {
    private static final Instant NOW = Instant.parse("2026-05-04T10:00:00Z");
    private static final Optional<Instant> BLOCKED = Optional.of(NOW.plus(Duration.ofDays(3)));
    private static final List<String> WORDS =
            List.of(
                    "сәлем",
                    "привет",
                    "hello",
                    "",
                    "әй",
                    "көмек!",
                    "SOS",
                    "Помогите.",
                    "мен баламын");

    @Test
    void aBlockKeepsOutUntilItEndsAndNoLonger() {
        var coming = coming(Channel.SMS, "привет");
        assertThat(Passage.of(coming, BLOCKED, NOW)).isEqualTo(new Passage.Told(BLOCKED.get()));
        assertThat(Passage.of(coming, Optional.of(NOW), NOW)).isEqualTo(new Passage.In());
        assertThat(Passage.of(coming, Optional.empty(), NOW)).isEqualTo(new Passage.In());
    }

    @Test
    void aChildANoticeDangerAndAWordForHelpAlwaysComeIn() {
        var random = new Random(5);
        for (int i = 0; i < 5_000; i++) {
            var coming =
                    new Passage.Coming(
                            Channel.values()[random.nextInt(Channel.values().length)],
                            random.nextInt(4) == 0,
                            random.nextInt(4) == 0,
                            random.nextInt(4) == 0,
                            Optional.of(WORDS.get(random.nextInt(WORDS.size()))));
            var passage = Passage.of(coming, BLOCKED, NOW);
            boolean helped = coming.words().filter(NonCounselling::asksForHelp).isPresent();
            if (coming.child() || coming.origin() || coming.danger() || helped) {
                assertThat(passage).as("%s", coming).isEqualTo(new Passage.In());
            } else {
                assertThat(passage instanceof Passage.Told)
                        .as("%s", coming)
                        .isEqualTo(Passage.knowsAccounts(coming.channel()));
            }
        }
    }

    @Test
    void theWordForHelpIsHeardInEachLanguageAndSpelling() {
        assertThat(List.of("КӨМЕК", "Помогите!!", "sos", "help me", "112?", "Бала", "я ребёнок"))
                .allMatch(NonCounselling::asksForHelp);
        assertThat(List.of("сәлем", "sossum", "1120", "")).noneMatch(NonCounselling::asksForHelp);
    }

    @Test
    void aSwellIsWhatChanceDoesNotExplain() {
        assertThat(Swelling.isSwollen(4, 0)).isFalse();
        assertThat(Swelling.isSwollen(5, 0.1)).isTrue();
        assertThat(Swelling.isSwollen(12, 10)).isFalse();
        assertThat(Swelling.isSwollen(22, 10)).isTrue();
    }

    @Test
    void poissonsTailIsTheKnownOne() {
        // P(X ≥ 1 | 1) = 1 − e⁻¹; P(X ≥ 5 | 2) = 0.052653 (tables)
        assertThat(Swelling.atLeast(0, 3)).isEqualTo(1);
        assertThat(Swelling.atLeast(1, 1)).isCloseTo(0.632121, within());
        assertThat(Swelling.atLeast(5, 2)).isCloseTo(0.052653, within());
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-6);
    }

    private static Passage.Coming coming(Channel channel, String words) {
        return new Passage.Coming(channel, false, false, false, Optional.of(words));
    }
}
