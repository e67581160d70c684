package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SheetTest {
    private final Sheet sheet =
            new Sheet(
                    "cases",
                    List.of("Іс", "Note"),
                    List.of(List.of(12, "=HYPERLINK(\"http://x\")"), List.of(-5, "a, \"b\"")));

    @Test
    void runsNoFormulaThatSomebodyTyped() {
        assertThat(sheet.csv())
                .isEqualTo(
                        "\uFEFFІс,Note\r\n12,\"'=HYPERLINK(\"\"http://x\"\")\"\r\n-5,\"a, \"\"b\"\"\"\r\n");
    }

    @Test
    void noCellIsAFormulaWhateverCutsTheLines() {
        var chance = new Random(7);
        var letters = "=+-@;,\t\r\n \"'ab1\u00a0\uff1d\u0000".toCharArray();
        for (int i = 0; i < 20_000; i++) {
            var typed = new StringBuilder();
            for (int n = chance.nextInt(8); n >= 0; n--) {
                typed.append(letters[chance.nextInt(letters.length)]);
            }
            var csv =
                    new Sheet("x", List.of("a", "b"), List.of(List.of("c", typed.toString())))
                            .csv();
            for (var cut : List.of("[,\r\n]", "[;\r\n]", "[\t\r\n]")) {
                for (var cell : csv.substring(1).split(cut)) {
                    assertThat(cell.replace("\"", ""))
                            .doesNotMatch("(?s)[\\s\u00a0]*[=+\\-@\uff1d].*");
                }
            }
        }
    }

    @Test
    void aSpreadsheetHoldsNothingThatItCannotOpen() {
        var odd = new Sheet("x", List.of("a"), List.of(List.of("a\u0000b\ud800c\uffff")));
        assertThat(Sheet.text("a\u0000b\ud800c\uffff")).isEqualTo("abc");
        assertThat(odd.xlsx()).startsWith('P', 'K');
    }

    @Test
    void aRowMayEndEarly() {
        var uneven = new Sheet("x", List.of("a", "b"), List.of(List.of("c"), List.of("d", 5)));

        assertThat(uneven.xlsx()).startsWith('P', 'K');
    }

    @Test
    void isAFileThatSpreadsheetsOpen() {
        assertThat(sheet.xlsx()).startsWith('P', 'K');
    }
}
