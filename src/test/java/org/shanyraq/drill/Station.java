package org.shanyraq.drill;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.shanyraq.testing.Node;

/**
 * The place of one node: the program, which may be dead, and the two wires by which people reach it
 * and by which it reaches the database.
 */
final class Station implements AutoCloseable {
    private final Path home;
    private final List<String> settings;
    private final BiFunction<Path, String[], Node> program;
    private final Wire toDatabase;
    private final Wire toPages;
    private volatile Node node;

    /**
     * @param program how a node is started in a folder with settings
     */
    Station(
            Path folder,
            String name,
            int databasePort,
            Providers providers,
            BiFunction<Path, String[], Node> program) {
        this.home = folder.resolve(name);
        this.program = program;
        this.toDatabase = Wire.to(databasePort);
        this.toPages = Wire.to(0);
        this.settings = new ArrayList<>(providers.settings());
        settings.addAll(
                List.of(
                        "--shanyraq.db.url=jdbc:postgresql://127.0.0.1:"
                                + toDatabase.port()
                                + "/shanyraq",
                        "--shanyraq.keys=" + folder.resolve("keys"),
                        "--shanyraq.node=" + name));
    }

    void start() {
        node = program.apply(home, settings.toArray(String[]::new));
        toPages.leadTo(node.port());
    }

    /** As a power cut would. */
    void kill() {
        node.kill();
    }

    /** In good order. */
    void stop() {
        node.close();
    }

    /** All that the node holds open, to people and to the database, is lost in one moment. */
    void cut() {
        toDatabase.cut();
        toPages.cut();
    }

    /** Leads people to the other node while this one is dead. */
    void borrow(Station other) {
        toPages.leadTo(other.node.port());
    }

    Node node() {
        return node;
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + toPages.port() + path);
    }

    int port() {
        return toPages.port();
    }

    Path home() {
        return home;
    }

    @Override
    public void close() {
        node.close();
        toPages.close();
        toDatabase.close();
    }
}
