package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void keepsLettersOfEveryLanguageAndLineBreaks() {
        var typed = "Сәлем, ұлым!\nПривет 👩‍👧 o’clock\t1";

        assertThat(Text.clean(typed)).isEqualTo(typed);
    }

    @Test
    void composesWhatWasTypedInParts() {
        assertThat(Text.clean("и\u0306")).isEqualTo("й");
    }

    @Test
    void dropsWhatNobodyTypesByHand() {
        assertThat(Text.clean("a\u0000b\u202Ec\u2066d\uFEFFe\uD83Df\u0007g\uFFFEh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void makesOneKindOfLineBreak() {
        assertThat(Text.clean("a\r\nb\rc")).isEqualTo("a\nb\nc");
    }

    @Test
    void lowersAPileOfMarks() {
        var cleaned = Text.clean("z" + "\u0335".repeat(10_000) + "!");

        assertThat(Text.length(cleaned)).isEqualTo(1 + Text.MARKS + 1);
    }

    @Test
    void countsAsAPersonWould() {
        assertThat(Text.length("👍👍")).isEqualTo(2);
    }

    @Test
    void putsALineOnOneLine() {
        assertThat(Text.line("  a \n\t b ")).isEqualTo("a b");
    }
}
