package org.shanyraq.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * The program as a process of its own, so that it can be measured from outside, frozen and killed.
 */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final List<String> MEMORY =
            List.of(
                    "-Xms160m",
                    "-Xmx448m",
                    "-XX:+UseSerialGC",
                    "--enable-native-access=ALL-UNNAMED",
                    "--sun-misc-unsafe-memory-access=allow");

    private final Process process;
    private final int port;
    private final Duration startUp;
    private final Path log;

    private Node(Process process, int port, Duration startUp, Path log) {
        this.process = process;
        this.port = port;
        this.startUp = startUp;
        this.log = log;
    }

    /** Starts the program from the classes under test. */
    public static Node fromClasses(Path home, String... settings) {
        return start(
                List.of("-cp", System.getProperty("java.class.path"), "org.shanyraq.Shanyraq"),
                home,
                settings);
    }

    /** Starts the program as {@code ./shanyraq run} does: the built jar with its recorded start. */
    public static Node fromBuild(Path home, String... settings) {
        var command = new ArrayList<String>();
        if (Files.exists(Path.of("target/app/start.aot"))) {
            command.add("-XX:AOTCache=target/app/start.aot");
        }
        command.addAll(List.of("-jar", "target/app/shanyraq.jar"));
        return start(command, home, settings);
    }

    private static Node start(List<String> program, Path home, String... settings) {
        try {
            int port = freePort();
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(MEMORY);
            command.addAll(program);
            command.add("--server.port=" + port);
            command.add("--server.address=127.0.0.1");
            command.add("--management.server.port=" + freePort());
            command.add("--shanyraq.home=" + home.toAbsolutePath());
            command.addAll(Arrays.asList(settings));
            Files.createDirectories(home);
            Path log = home.resolve("node-" + port + ".log");
            long began = System.nanoTime();
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            awaitFirstPage(process, port, log);
            return new Node(process, port, Duration.ofNanos(System.nanoTime() - began), log);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    private static void awaitFirstPage(Process process, int port, Path log) throws IOException {
        var client = HttpClient.newHttpClient();
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/")).build();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            if (!process.isAlive()) {
                throw new IOException("the node ended at its start:\n" + Files.readString(log));
            }
            try {
                if (client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode()
                        == 200) {
                    return;
                }
                Thread.sleep(25);
            } catch (IOException notYet) {
                sleep();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
        process.destroyForcibly();
        throw new IOException("no page in " + PATIENCE + ":\n" + Files.readString(log));
    }

    private static void sleep() throws IOException {
        try {
            Thread.sleep(25);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", interrupted);
        }
    }

    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    public int port() {
        return port;
    }

    /** From the start of the process to its first page. */
    public Duration startUp() {
        return startUp;
    }

    public Path log() {
        return log;
    }

    /** Resident memory of the JVM alone, in bytes. */
    public long residentBytes() {
        try {
            for (var line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
                if (line.startsWith("VmRSS:")) {
                    return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
                }
            }
            throw new IllegalStateException("no VmRSS");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** Ends it as a power cut would. */
    public void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Sends a signal, such as STOP or CONT. */
    public void signal(String name) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException(failed);
        }
    }

    public boolean lives() {
        return process.isAlive();
    }

    /** Asks it to end and waits until it has. */
    @Override
    public void close() {
        process.destroy();
        awaitEnd();
    }

    private void awaitEnd() {
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
