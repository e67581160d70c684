package org.shanyraq.sealing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Thing;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of destroyed keys, kept in the database and beside the wrapping key. A restored backup
 * still holds old keys; the list is laid over it again before the first page is served.
 */
@Component
class Tombstones implements SmartInitializingSingleton {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final Path list;

    Tombstones(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            SealingSettings settings) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.list = settings.keys().toAbsolutePath().resolve("tombstones.log");
    }

    void lay(Thing owner, String reason, Instant at) {
        jdbc.sql(
                        "update sealing.file_key set wrapped = null, destroyed_at = ? where kind = ? and id = ?")
                .param(Timestamp.from(at))
                .param(owner.kind())
                .param(owner.id())
                .update();
        jdbc.sql(
                        """
                        insert into sealing.tombstone (kind, id, reason, at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(owner.kind())
                .param(owner.id())
                .param(reason)
                .param(Timestamp.from(at))
                .update();
        TransactionSynchronizationManager.registerSynchronization(
                new TransactionSynchronization() {
                    @Override
                    public void afterCommit() {
                        append(List.of(owner));
                    }
                });
    }

    @Override
    public void afterSingletonsInstantiated() {
        var listed = listed();
        Acting.run(
                new Actor.Job("tombstones"),
                () -> transaction.executeWithoutResult(status -> listed.forEach(this::layAgain)));
        appendMissing(Set.copyOf(listed));
    }

    private List<String> listed() {
        try {
            return Files.exists(list) ? Files.readAllLines(list) : List.of();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(
                    "the list of destroyed keys could not be read", unreadable);
        }
    }

    /**
     * A crash between a commit and the list's next line leaves a tombstone that only the database
     * knows.
     */
    private void appendMissing(Set<String> listed) {
        var known =
                jdbc.sql("select kind, id from sealing.tombstone")
                        .query(
                                (row, n) ->
                                        new Thing(row.getString(1), row.getObject(2, UUID.class)))
                        .list();
        append(known.stream().filter(owner -> !listed.contains(line(owner))).toList());
    }

    private static String line(Thing owner) {
        return owner.kind() + " " + owner.id();
    }

    private void layAgain(String line) {
        var parts = line.split(" ", 2);
        jdbc.sql(
                        """
                        update sealing.file_key set wrapped = null, destroyed_at = ?
                        where kind = ? and id = ? and wrapped is not null
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(parts[0])
                .param(UUID.fromString(parts[1]))
                .update();
    }

    private synchronized void append(List<Thing> owners) {
        if (owners.isEmpty()) {
            return;
        }
        var lines = owners.stream().map(owner -> line(owner) + "\n").collect(Collectors.joining());
        try (var channel =
                FileChannel.open(list, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            channel.write(StandardCharsets.UTF_8.encode(lines));
            channel.force(false);
        } catch (IOException full) {
            throw new UncheckedIOException("the list of destroyed keys could not be written", full);
        }
    }
}
