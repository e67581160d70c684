package org.shanyraq.sealing;

import com.google.crypto.tink.TinkProtoKeysetFormat;
import java.security.GeneralSecurityException;
import java.util.Objects;
import java.util.UUID;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings every file's key under the present wrapping key, a batch at a time, resumable anywhere.
 */
@Component
public class KeyRotation {
    static final String JOB = "key-rotation";
    private static final int BATCH = 500;

    private final KeyRing ring;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    KeyRotation(KeyRing ring, JdbcClient jdbc, TransactionTemplate transaction) {
        this.ring = ring;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Takes a new wrapping key into use; the job then rewraps what the older ones wrap. */
    public void begin() {
        ring.rotate();
    }

    /** How many files' keys still lie under an older wrapping key. */
    public long remaining() {
        return jdbc.sql(
                        "select count(*) from sealing.file_key where wrapped is not null and wrapping_key <> ?")
                .param(ring.wrappingKey())
                .query(Long.class)
                .single();
    }

    /** How many files have a key. */
    public long total() {
        return jdbc.sql("select count(*) from sealing.file_key where wrapped is not null")
                .query(Long.class)
                .single();
    }

    void rewrapSome() {
        int rewrapped;
        do {
            rewrapped = Objects.requireNonNull(transaction.execute(status -> rewrapBatch()));
        } while (rewrapped == BATCH);
    }

    private int rewrapBatch() {
        var rows =
                jdbc.sql(
                                """
                                select kind, id, tier, wrapped from sealing.file_key
                                where wrapped is not null and wrapping_key <> ?
                                limit ? for update skip locked
                                """)
                        .param(ring.wrappingKey())
                        .param(BATCH)
                        .query(
                                (row, n) ->
                                        new Row(
                                                new Thing(
                                                        row.getString(1),
                                                        row.getObject(2, UUID.class)),
                                                row.getInt(3),
                                                row.getBytes(4)))
                        .list();
        rows.forEach(this::rewrap);
        return rows.size();
    }

    private void rewrap(Row row) {
        try {
            var bound = Sealing.boundTo(row.owner, row.tier);
            var handle =
                    TinkProtoKeysetFormat.parseEncryptedKeyset(row.wrapped, ring.wrapping(), bound);
            jdbc.sql(
                            """
                            update sealing.file_key set wrapped = ?, wrapping_key = ?
                            where kind = ? and id = ? and tier = ?
                            """)
                    .param(
                            TinkProtoKeysetFormat.serializeEncryptedKeyset(
                                    handle, ring.wrapping(), bound))
                    .param(ring.wrappingKey())
                    .param(row.owner.kind())
                    .param(row.owner.id())
                    .param(row.tier)
                    .update();
        } catch (GeneralSecurityException foreign) {
            throw new KeyDestroyed(row.owner);
        }
    }

    private record Row(Thing owner, int tier, byte[] wrapped) {}
}
