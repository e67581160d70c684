package org.shanyraq.contact.channel.sms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Text as a short message centre carries it. */
class SmsTextTest {
    private static final String LETTERS = "қоғам әке өмір ұя үй іні да нет help 😀🆘";

    @Test
    void whatFitsIsOneMessageAndWhatDoesNotComesInPartsOfSixtySeven() {
        assertThat(SmsText.parts("қ".repeat(70), 7)).hasSize(1);
        var parts = SmsText.parts("қ".repeat(71), 7);
        assertThat(parts).hasSize(2);
        assertThat(parts.getFirst()).hasSize(6 + 67 * 2).startsWith(5, 0, 3, 7, 2, 1);
        assertThat(SmsText.parts("қ".repeat(67 * 3 + 1), 7)).hasSize(4);
    }

    @Test
    void anyTextComesBackWholeOutOfItsParts() {
        var chance = new Random(111);
        for (int i = 0; i < 2_000; i++) {
            var text = text(chance);
            var parts = SmsText.parts(text, chance.nextInt(256));
            var whole = new StringBuilder();
            for (int seq = 1; seq <= parts.size(); seq++) {
                var part = parts.get(seq - 1);
                assertThat(part.length).isLessThanOrEqualTo(140);
                int header = parts.size() == 1 ? 0 : SmsText.headerLength(part);
                if (header > 0) {
                    var which = SmsText.part(part).orElseThrow();
                    assertThat(which.seq()).isEqualTo(seq);
                    assertThat(which.total()).isEqualTo(parts.size());
                }
                var words = SmsText.read(Arrays.copyOfRange(part, header, part.length), (byte) 8);
                assertThat(words).doesNotContain("\uFFFD");
                whole.append(words);
            }
            assertThat(whole.toString()).isEqualTo(text);
        }
    }

    @Test
    void headersMadeByChanceNeverBreakTheReading() {
        var chance = new Random(111);
        for (int i = 0; i < 20_000; i++) {
            var bytes = new byte[chance.nextInt(0, 20)];
            chance.nextBytes(bytes);
            SmsText.part(bytes).ifPresent(part -> assertThat(part.isSound()).isTrue());
            assertThat(SmsText.headerLength(bytes)).isLessThanOrEqualTo(bytes.length);
            assertThat(SmsText.read(bytes, (byte) chance.nextInt())).isNotNull();
        }
    }

    @Test
    void theDefaultAlphabetIsRead() {
        assertThat(SmsText.read(new byte[] {0x48, 0x65, 0x6C, 0x70, 0x00, 0x1B, 0x65}, (byte) 0))
                .isEqualTo("Help@€");
        assertThat(SmsText.read("жоқ".getBytes(StandardCharsets.UTF_16BE), (byte) 8))
                .isEqualTo("жоқ");
    }

    private static String text(Random chance) {
        var signs = LETTERS.codePoints().toArray();
        var text = new StringBuilder();
        int length = chance.nextInt(1, 400);
        for (int i = 0; i < length; i++) {
            text.appendCodePoint(signs[chance.nextInt(signs.length)]);
        }
        return text.toString();
    }
}
