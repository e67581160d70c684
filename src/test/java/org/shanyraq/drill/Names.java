package org.shanyraq.drill;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/** The only names that the nodes can look up: a file that Java reads in the place of a server. */
final class Names {
    /** Where all providers are. */
    static final String PROVIDERS = "providers.example";

    private final Path file;

    Names(Path folder) throws IOException {
        this.file = folder.resolve("names");
        answer();
    }

    /** What makes a node's Java ask here, and forget at once what it was told. */
    List<String> settings() {
        return List.of(
                "-Djdk.net.hosts.file=" + file.toAbsolutePath(),
                "-Dsun.net.inetaddr.ttl=0",
                "-Dsun.net.inetaddr.negative.ttl=0");
    }

    void answer() throws IOException {
        write(own() + "127.0.0.1 " + PROVIDERS + "\n");
    }

    /** Nobody knows any provider's address any more. */
    void forget() throws IOException {
        write(own());
    }

    /** Whoever looks meanwhile finds the one or the other. */
    private void write(String lines) throws IOException {
        var fresh = file.resolveSibling("names.fresh");
        Files.writeString(fresh, lines);
        Files.move(
                fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static String own() throws IOException {
        return "127.0.0.1 localhost\n127.0.0.1 " + InetAddress.getLocalHost().getHostName() + "\n";
    }
}
