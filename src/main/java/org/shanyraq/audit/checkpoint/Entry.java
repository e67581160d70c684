package org.shanyraq.audit.checkpoint;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row of the trail as it stands in the database, and its hash. */
public record Entry(
        Position position,
        Instant at,
        String actor,
        String act,
        List<String> things,
        String reason) {
    /** Keeps the hash of an entry apart from the hash of anything else. */
    private static final byte LEAF = 0;

    /**
     * SHA-256 over every column, each with its length in front, so that no two rows share a hash by
     * moving a border between columns.
     */
    public byte[] hash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(LEAF);
            out.writeLong(position.transaction());
            out.writeLong(position.id());
            out.writeLong(at.getEpochSecond());
            out.writeInt(at.getNano());
            write(out, actor);
            write(out, act);
            out.writeInt(things.size());
            for (var thing : things) {
                write(out, thing);
            }
            write(out, reason);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return sha256().digest(bytes.toByteArray());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
