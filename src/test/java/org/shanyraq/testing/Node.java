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
import java.util.stream.Stream;

/**
 * The program as a process of its own, so that it can be measured from outside, frozen and killed.
 */
public final class Node implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String JAVA_OPTIONS = "@src/main/launch/java.options";

    private final Process process;
    private final int port;
    private final int management;
    private final Duration startUp;
    private final Path log;

    private Node(Process process, int port, int management, Duration startUp, Path log) {
        this.process = process;
        this.port = port;
        this.management = management;
        this.startUp = startUp;
        this.log = log;
    }

    /**
     * Starts the program under test: as {@code ./shanyraq test} has built it, else, in a single
     * test by hand, from its classes. Compiled lightly: it lives shortly.
     */
    public static Node underTest(Path home, String... settings) {
        return start(programUnderTest(), home, settings);
    }

    /** Starts the program as {@code ./shanyraq run} does: the built jar with its recorded start. */
    public static Node fromBuild(Path home, String... settings) {
        return start(built(), home, settings);
    }

    /** What Java is to run when the program under test is to be a process of its own. */
    static List<String> programUnderTest() {
        var program = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1"));
        program.addAll(
                Boolean.getBoolean("shanyraq.built")
                        ? built()
                        : List.of(
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.shanyraq.Shanyraq"));
        return program;
    }

    private static List<String> built() {
        var jar = List.of("-jar", "target/app/shanyraq.jar");
        return Files.exists(Path.of("target/app/start.aot"))
                ? Stream.concat(Stream.of("-XX:AOTCache=target/app/start.aot"), jar.stream())
                        .toList()
                : jar;
    }

    private static Node start(List<String> program, Path home, String... settings) {
        try {
            int port = freePort();
            int management = freePort();
            var command = new ArrayList<String>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.add(JAVA_OPTIONS);
            Arrays.stream(settings).filter(Node::isForJava).forEach(command::add);
            command.addAll(program);
            command.add("--server.port=" + port);
            command.add("--server.address=127.0.0.1");
            command.add("--management.server.port=" + management);
            command.add("--shanyraq.home=" + home.toAbsolutePath());
            Arrays.stream(settings).filter(s -> !isForJava(s)).forEach(command::add);
            Files.createDirectories(home);
            Path log = home.resolve("node-" + port + ".log");
            long began = System.nanoTime();
            var process =
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start();
            awaitFirstPage(process, port, log);
            return new Node(
                    process, port, management, Duration.ofNanos(System.nanoTime() - began), log);
        } catch (IOException notStarted) {
            throw new UncheckedIOException(notStarted);
        }
    }

    /** Settings of the program begin with two dashes, those of Java with one. */
    private static boolean isForJava(String setting) {
        return !setting.startsWith("--");
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

    /** Health and figures of the node. */
    public URI watched(String path) {
        return URI.create("http://127.0.0.1:" + management + path);
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
