package org.shanyraq.audit.mutation;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.shanyraq.audit.checkpoint.Laboratory;

/** Damage to the log of checkpoints outside the database. */
final class LogVandals {
    private LogVandals() {}

    static Damage byteChanged(Laboratory laboratory, Random random) throws IOException {
        var bytes = Files.readAllBytes(laboratory.log());
        int at = random.nextInt(bytes.length);
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        byte fresh = (byte) (' ' + random.nextInt(95));
        bytes[at] = fresh == bytes[at] ? (byte) '\n' : fresh;
        Files.write(laboratory.log(), bytes);
        return Damage.of(laboratory, "a byte of the log changed", Set.of("checkpoint " + line));
    }

    static Damage lineRemoved(Laboratory laboratory, Random random) throws IOException {
        var lines = lines(laboratory);
        int gone = random.nextInt(lines.size());
        lines.remove(gone);
        write(laboratory, lines);
        return Damage.of(
                laboratory, "a line of the log removed", Set.of("checkpoint " + (gone + 1)));
    }

    static Damage linesExchanged(Laboratory laboratory, Random random) throws IOException {
        var lines = lines(laboratory);
        int one = random.nextInt(lines.size() - 1);
        int other = one + 1 + random.nextInt(lines.size() - one - 1);
        lines.set(one, lines.set(other, lines.get(one)));
        write(laboratory, lines);
        return Damage.of(
                laboratory, "two lines of the log exchanged", Set.of("checkpoint " + (one + 1)));
    }

    static Damage lineDoubled(Laboratory laboratory, Random random) throws IOException {
        var lines = lines(laboratory);
        int which = random.nextInt(lines.size());
        lines.add(which + random.nextInt(lines.size() - which) + 1, lines.get(which));
        write(laboratory, lines);
        return Damage.of(
                laboratory, "a line of the log doubled", Set.of("checkpoint " + (which + 1)));
    }

    /** Anywhere, even in the middle of a line, as a cut with a bad conscience would be. */
    static Damage cutOff(Laboratory laboratory, Random random) throws IOException {
        var bytes = Files.readAllBytes(laboratory.log());
        int end = random.nextInt(bytes.length);
        var kept = new String(bytes, 0, end, StandardCharsets.UTF_8);
        int whole = (int) kept.chars().filter(c -> c == '\n').count();
        int all = lines(laboratory).size();
        Files.writeString(laboratory.log(), kept);
        return Damage.of(laboratory, "the end of the log cut off", checkpoints(whole + 1, all));
    }

    static Damage gone(Laboratory laboratory, Random random) throws IOException {
        int all = lines(laboratory).size();
        Files.delete(laboratory.log());
        return Damage.of(laboratory, "the log removed", checkpoints(1, all));
    }

    static Set<String> checkpoints(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(n -> "checkpoint " + n)
                .collect(Collectors.toSet());
    }

    static List<String> lines(Laboratory laboratory) throws IOException {
        return new ArrayList<>(Files.readAllLines(laboratory.log()));
    }

    static void write(Laboratory laboratory, List<String> lines) throws IOException {
        Files.writeString(
                laboratory.log(),
                lines.stream().map(line -> line + "\n").collect(Collectors.joining()));
    }
}
