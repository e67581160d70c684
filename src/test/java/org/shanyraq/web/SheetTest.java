package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
    void isAFileThatSpreadsheetsOpen() {
        assertThat(sheet.xlsx()).startsWith('P', 'K');
    }
}
