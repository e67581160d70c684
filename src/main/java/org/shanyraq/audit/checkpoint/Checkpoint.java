package org.shanyraq.audit.checkpoint;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed statement over the entries between two positions: how many, their hashes in order, and
 * the hash of the statement before. Whoever holds it can tell any later change, and in which row.
 *
 * @param number from 1, without gaps
 * @param after the position of the last entry of the previous checkpoint
 * @param leaves for each entry its position and the first eight bytes of its hash, in order
 * @param root SHA-256 over the full hashes of the entries in order
 * @param previous the digest of the checkpoint before; zeros for the first
 * @param signature Ed25519 over the digest
 */
public record Checkpoint(
        long number,
        Instant at,
        Position after,
        Position last,
        int count,
        byte[] leaves,
        byte[] root,
        byte[] previous,
        byte[] signature) {
    private static final int LEAF_BYTES = 3 * Long.BYTES;
    private static final int HASH_BYTES = 32;
    private static final JsonMapper JSON = new JsonMapper();

    /** One entry as a checkpoint remembers it. */
    public record Leaf(Position position, long mark) {
        public static Leaf of(Entry entry) {
            return new Leaf(entry.position(), ByteBuffer.wrap(entry.hash()).getLong());
        }
    }

    static byte[] pack(List<Entry> entries) {
        var packed = ByteBuffer.allocate(entries.size() * LEAF_BYTES);
        entries.stream()
                .map(Leaf::of)
                .forEach(
                        leaf ->
                                packed.putLong(leaf.position.transaction())
                                        .putLong(leaf.position.id())
                                        .putLong(leaf.mark));
        return packed.array();
    }

    public static byte[] root(List<Entry> entries) {
        var digest = Entry.sha256();
        entries.forEach(entry -> digest.update(entry.hash()));
        return digest.digest();
    }

    public List<Leaf> entries() {
        var packed = ByteBuffer.wrap(leaves);
        return java.util.stream.Stream.generate(
                        () ->
                                new Leaf(
                                        new Position(packed.getLong(), packed.getLong()),
                                        packed.getLong()))
                .limit(leaves.length / LEAF_BYTES)
                .toList();
    }

    /** What is signed, and what the next checkpoint names as its previous one. */
    public byte[] digest() {
        var digest = Entry.sha256();
        digest.update("shanyraq checkpoint 1\n".getBytes(StandardCharsets.US_ASCII));
        digest.update(
                ByteBuffer.allocate(8 * 7 + 4)
                        .putLong(number)
                        .putLong(at.getEpochSecond())
                        .putLong(at.getNano())
                        .putLong(after.transaction())
                        .putLong(after.id())
                        .putLong(last.transaction())
                        .putLong(last.id())
                        .putInt(count)
                        .array());
        digest.update(Entry.sha256().digest(leaves));
        digest.update(root);
        digest.update(previous);
        return digest.digest();
    }

    Checkpoint signed(byte[] fresh) {
        return new Checkpoint(number, at, after, last, count, leaves, root, previous, fresh);
    }

    /** Whether each part has the length that its digest takes for granted. */
    boolean isWellFormed() {
        return root.length == HASH_BYTES
                && previous.length == HASH_BYTES
                && leaves.length == (long) count * LEAF_BYTES;
    }

    public boolean saysTheSameAs(Checkpoint other) {
        return isWellFormed() == other.isWellFormed()
                && Arrays.equals(digest(), other.digest())
                && Arrays.equals(signature, other.signature);
    }

    /** One line of the log outside the database. */
    public String toLine() {
        var base64 = Base64.getEncoder();
        var line = JSON.createObjectNode();
        line.put("number", number).put("at", at.toString());
        line.put("after", text(after)).put("last", text(last)).put("count", count);
        line.put("leaves", base64.encodeToString(leaves));
        line.put("root", base64.encodeToString(root));
        line.put("previous", base64.encodeToString(previous));
        line.put("signature", base64.encodeToString(signature));
        return JSON.writeValueAsString(line);
    }

    /** The checkpoint of a line; empty when it is not exactly as {@link #toLine} writes it. */
    public static Optional<Checkpoint> ofLine(String text) {
        try {
            return Optional.of(parsed(JSON.readTree(text)))
                    .filter(checkpoint -> checkpoint.toLine().equals(text));
        } catch (JacksonException | DateTimeException | IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    private static Checkpoint parsed(JsonNode line) {
        return new Checkpoint(
                line.required("number").asLong(),
                Instant.parse(line.required("at").asString()),
                position(line, "after"),
                position(line, "last"),
                line.required("count").asInt(),
                bytes(line, "leaves"),
                bytes(line, "root"),
                bytes(line, "previous"),
                bytes(line, "signature"));
    }

    private static String text(Position position) {
        return position.transaction() + ":" + position.id();
    }

    private static Position position(JsonNode line, String name) {
        var parts = line.required(name).asString().split(":", -1);
        if (parts.length != 2) {
            throw new IllegalArgumentException(name);
        }
        return new Position(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
    }

    private static byte[] bytes(JsonNode line, String name) {
        return Base64.getDecoder().decode(line.required(name).asString());
    }
}
