package org.shanyraq.planning.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PmedFileTest {
    @TempDir Path folder;

    private PmedFile read(String text) throws IOException {
        var file = folder.resolve("problem.txt");
        Files.writeString(file, text);
        return PmedFile.read(file);
    }

    @Test
    void ofARepeatedEdgeTheLastLengthCounts() throws IOException {
        assertThat(read("3 3 1\n1 2 5\n2 3 1\n2 1 9\n").ways())
                .isDeepEqualTo(new int[][] {{0, 9, 10}, {9, 0, 1}, {10, 1, 0}});
    }

    @Test
    void verticesWithoutARoadHaveNoWay() throws IOException {
        assertThat(read("3 1 1\n1 2 5\n").ways()[0][2]).isEqualTo(Ways.NONE);
    }

    @ParameterizedTest
    @CsvSource({
        "'',the file ends before vertices",
        "'3 1 4 1 2 5',p: 4 is not between 1 and 3",
        "'3 2 1 1 2 5',the file ends before edge 2",
        "'3 1 1 1 7 5',edge 1: 7 is not between 1 and 3",
        "'3 1 1 1 2 x',edge 1: x is no whole number",
        "'3 1 1 1 2 5 9',more follows after 1 edges"
    })
    void whatIsWrongIsSaidWithItsPlace(String text, String message) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(PmedFile.Malformed.class)
                .hasMessage(message);
    }
}
