package org.shanyraq.audit.checkpoint;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Signs a checkpoint over the entries that have settled since the last one. */
@Component
class SealTrail {
    static final String JOB = "trail-sealing";
    private static final int BATCH = 5_000;
    private static final int HASH_BYTES = 32;

    /** One sealer at a time over all nodes; the number is this lock's name. */
    private static final long LOCK = 0x7472_6169_6cL;

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    SealTrail(
            Entries entries,
            Checkpoints checkpoints,
            SigningKey key,
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
    }

    void sealAll() {
        int sealed;
        do {
            sealed = Objects.requireNonNull(transaction.execute(status -> sealBatch()));
        } while (sealed == BATCH);
    }

    private int sealBatch() {
        boolean first =
                jdbc.sql("select pg_try_advisory_xact_lock(?)")
                        .param(LOCK)
                        .query(Boolean.class)
                        .single();
        if (!first) {
            return 0;
        }
        var latest = checkpoints.latest();
        var after = latest.map(Checkpoint::last).orElse(Position.BEGINNING);
        var settled = entries.settledAfter(after, BATCH);
        if (!settled.isEmpty()) {
            var unsigned =
                    statement(
                            latest.map(Checkpoint::number).orElse(0L) + 1,
                            after,
                            settled,
                            latest.map(Checkpoint::digest).orElse(new byte[HASH_BYTES]));
            checkpoints.add(key.sign(unsigned));
        }
        return settled.size();
    }

    private Checkpoint statement(
            long number, Position after, List<Entry> settled, byte[] previous) {
        return new Checkpoint(
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                after,
                settled.getLast().position(),
                settled.size(),
                Checkpoint.pack(settled),
                Checkpoint.root(settled),
                previous,
                new byte[0]);
    }
}
