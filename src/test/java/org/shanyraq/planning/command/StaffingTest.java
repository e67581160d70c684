package org.shanyraq.planning.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code ./shanyraq staffing}, as somebody types it. */
class StaffingTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String words) {
        return Staffing.run(
                words.split(" "),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theAgentsAndWhatOneFewerAndOneMoreWouldMean() {
        assertThat(run("--calls 100 --per 1800 --aht 180 --target 80 --within 20")).isZero();
        assertThat(said())
                .contains("load 10.00 erlangs", "agents 14")
                .containsPattern("one fewer +13 +79\\.6 %")
                .containsPattern("needed +14 +88\\.8 % .* 71\\.4 %")
                .containsPattern("one more +15 +94\\.");
    }

    @Test
    void withPatienceSomeLeave() {
        assertThat(
                        run(
                                "--calls 48 --per 60 --aht 60 --target 0.8 --within 20 --patience 120"
                                        + " --shrinkage 30%"))
                .isZero();
        assertThat(said()).contains("Erlang A", "rostered", "abandon");
    }

    @Test
    void oneFewerThatCannotKeepUpIsSaidNotCounted() {
        assertThat(run("--calls 1 --per 3600 --aht 60 --target 50 --within 20")).isZero();
        assertThat(said()).containsPattern("one fewer +0 nobody answers");
        assertThat(run("--calls 100 --per 100 --aht 10 --target 1% --within 20")).isZero();
        assertThat(said()).containsPattern("one fewer +10 cannot keep up");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--calls 10|--per is missing",
                "--calls|--calls lacks its value",
                "--calls x --per 1 --aht 1 --target 80 --within 1|--calls takes a number, not x",
                "--calls -1 --per 1 --aht 1 --target 80 --within 1|--calls is above 0",
                "--calls NaN --per 1 --aht 1 --target 80 --within 1|takes a number, not NaN",
                "--calls 1 --per 0 --aht 1 --target 80 --within 1|--per is above 0",
                "--calls 1 --per 1 --aht 1 --target 100 --within 1|--target lies above 0 %",
                "--calls 1 --per 1 --aht 1 --target 0 --within 1|--target lies above 0 %",
                "--calls 1 --per 1 --aht 1 --target 80 --within -5|--within is 0 s or more",
                "--calls 1 --per 1 --aht 1 --target 80 --within 1 --patience 0|--patience is above 0",
                "--calls 1e300 --per 1 --aht 1e300 --target 80 --within 1|at most 1000000 erlangs",
                "--calls 1 --calls 2|given twice",
                "--agents 5|unknown option --agents",
            })
    void whatIsWrongIsSaidWithTheUsage(String words, String why) {
        assertThat(run(words)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains(why, "usage: ./shanyraq staffing");
        assertThat(said()).isEmpty();
    }
}
