package org.shanyraq.testing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A command of the program, run as a process of its own.
 *
 * @param code 0 when all was well
 * @param said both streams
 */
public record Commanded(int code, String said) {
    private static final long PATIENCE_SECONDS = 120;

    /** Begins {@code ./shanyraq WORDS} on some data folder, of the program under test. */
    public static Process begin(Path data, Path keys, String node, String... words)
            throws IOException {
        var command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx448m",
                                "-XX:+UseSerialGC",
                                "--enable-native-access=ALL-UNNAMED",
                                "--sun-misc-unsafe-memory-access=allow"));
        command.addAll(Node.programUnderTest());
        command.add("command");
        command.addAll(List.of(words));
        command.add("--shanyraq.home=" + data);
        command.add("--shanyraq.keys=" + keys);
        command.add("--shanyraq.node=" + node);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    /** Runs the launcher itself. */
    public static Commanded launcher(String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("bash", "./shanyraq"));
        command.addAll(List.of(words));
        return end(new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Waits until it has ended. */
    public static Commanded end(Process process) throws IOException, InterruptedException {
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("it did not end:\n" + said);
        }
        return new Commanded(process.exitValue(), said);
    }
}
