package org.shanyraq.contact.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever was answered out of the journal is found in it, whatever happened to the node. */
class JournalFileTest {
    @TempDir Path folder;

    @Test
    void linesOfManyWritersAreAllThereOnce() throws IOException {
        var journal = new JournalFile(folder);
        try (var writers = Executors.newFixedThreadPool(8)) {
            IntStream.range(0, 400)
                    .forEach(n -> writers.submit(() -> append(journal, "line " + n)));
        }
        journal.close();
        assertThat(JournalFile.lines(journal.closed().getFirst()))
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.range(0, 400).mapToObj(n -> "line " + n).toList());
    }

    @Test
    void aCrashAtAnyByteLosesOnlyTheLineThatNobodyWasAnsweredFor() throws IOException {
        var journal = new JournalFile(folder);
        for (int n = 0; n < 5; n++) {
            append(journal, "сөз " + n);
        }
        var whole = Files.readAllBytes(folder.resolve("open.log"));
        var random = new Random(111);
        for (int i = 0; i < 50; i++) {
            int cut = random.nextInt(whole.length + 1);
            var torn = Files.write(folder.resolve("torn"), java.util.Arrays.copyOf(whole, cut));
            var kept = JournalFile.lines(torn);
            int complete =
                    (int)
                            new String(whole, 0, cut, java.nio.charset.StandardCharsets.ISO_8859_1)
                                    .chars()
                                    .filter(c -> c == '\n')
                                    .count();
            assertThat(kept.size()).isBetween(complete, complete + 1);
            assertThat(kept)
                    .isEqualTo(IntStream.range(0, kept.size()).mapToObj(n -> "сөз " + n).toList());
        }
    }

    @Test
    void whatIsWrittenAfterACrashIsNotGluedToATornLine() throws IOException {
        append(new JournalFile(folder), "first");
        Files.writeString(folder.resolve("open.log"), "0badc0de tor", StandardOpenOption.APPEND);
        var reopened = new JournalFile(folder);
        append(reopened, "second");
        reopened.close();
        var lines = new ArrayList<String>();
        for (var file : reopened.closed()) {
            lines.addAll(JournalFile.lines(file));
        }
        assertThat(lines).containsExactly("first", "second");
    }

    @Test
    void aByteThatFlippedOnTheDiskIsNotTakenForWords() throws IOException {
        var journal = new JournalFile(folder);
        append(journal, "as it was");
        var file = folder.resolve("open.log");
        var bytes = Files.readAllBytes(file);
        bytes[12] ^= 1;
        Files.write(file, bytes);
        assertThat(JournalFile.lines(file)).isEmpty();
    }

    private static void append(JournalFile journal, String line) {
        try {
            journal.append(line);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
