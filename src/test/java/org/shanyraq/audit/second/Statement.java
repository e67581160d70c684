package org.shanyraq.audit.second;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** A checkpoint, as a row of audit.checkpoint or a line of a log tells it. */
record Statement(
        long number,
        long seconds,
        int nanos,
        Row.Place after,
        Row.Place last,
        int count,
        Bytes leaves,
        Bytes root,
        Bytes previous,
        Bytes signature) {
    private static final Bytes NOTHING = new Bytes("");

    /** What the first checkpoint follows. */
    static final Statement NONE =
            new Statement(
                    0,
                    0,
                    0,
                    new Row.Place(0, 0),
                    new Row.Place(0, 0),
                    0,
                    NOTHING,
                    NOTHING,
                    NOTHING,
                    NOTHING);

    private static final String NUMBER = "(-?\\d+)";
    private static final String BASE64 = "\"([A-Za-z0-9+/=]*)\"";
    private static final Pattern LINE =
            Pattern.compile(
                    "\\{\"number\":%1$s,\"at\":\"([^\"]+)\",\"after\":\"%1$s:%1$s\",\"last\":\"%1$s:%1$s\",\"count\":%1$s,\"leaves\":%2$s,\"root\":%2$s,\"previous\":%2$s,\"signature\":%2$s\\}"
                            .formatted(NUMBER, BASE64));

    /** Bytes that are equal when they are the same bytes. */
    record Bytes(String hex) {
        static Bytes of(byte[] bytes) {
            return new Bytes(HexFormat.of().formatHex(bytes));
        }

        byte[] bytes() {
            return HexFormat.of().parseHex(hex);
        }

        int length() {
            return hex.length() / 2;
        }
    }

    /** An entry as a checkpoint remembers it. */
    record Leaf(Row.Place place, long mark) {}

    static Optional<Statement> ofLine(String line) {
        var found = LINE.matcher(line);
        if (!found.matches()) {
            return Optional.empty();
        }
        try {
            var at = Instant.parse(found.group(2));
            if (!at.toString().equals(found.group(2))) {
                return Optional.empty();
            }
            return Optional.of(
                    new Statement(
                            whole(found.group(1)),
                            at.getEpochSecond(),
                            at.getNano(),
                            new Row.Place(whole(found.group(3)), whole(found.group(4))),
                            new Row.Place(whole(found.group(5)), whole(found.group(6))),
                            Math.toIntExact(whole(found.group(7))),
                            base64(found.group(8)),
                            base64(found.group(9)),
                            base64(found.group(10)),
                            base64(found.group(11))));
        } catch (DateTimeException | IllegalArgumentException | ArithmeticException malformed) {
            return Optional.empty();
        }
    }

    static TreeMap<Long, Statement> all(Connection database) throws SQLException {
        var all = new TreeMap<Long, Statement>();
        try (var row =
                database.createStatement()
                        .executeQuery(
                                "select number, (extract(epoch from at) * 1000000)::bigint, after_xid::text, after_id,"
                                        + " last_xid::text, last_id, count, leaves, root, previous, signature"
                                        + " from audit.checkpoint")) {
            while (row.next()) {
                all.put(
                        row.getLong(1),
                        new Statement(
                                row.getLong(1),
                                Math.floorDiv(row.getLong(2), 1_000_000L),
                                (int) Math.floorMod(row.getLong(2), 1_000_000L) * 1_000,
                                new Row.Place(Long.parseLong(row.getString(3)), row.getLong(4)),
                                new Row.Place(Long.parseLong(row.getString(5)), row.getLong(6)),
                                row.getInt(7),
                                Bytes.of(row.getBytes(8)),
                                Bytes.of(row.getBytes(9)),
                                Bytes.of(row.getBytes(10)),
                                Bytes.of(row.getBytes(11))));
            }
        }
        return all;
    }

    String name() {
        return "checkpoint " + number;
    }

    boolean hasTheRightLengths() {
        return root.length() == 32 && previous.length() == 32 && leaves.length() == 24L * count;
    }

    List<Leaf> sealedEntries() {
        var packed = ByteBuffer.wrap(leaves.bytes());
        var entries = new ArrayList<Leaf>();
        while (packed.hasRemaining()) {
            entries.add(
                    new Leaf(new Row.Place(packed.getLong(), packed.getLong()), packed.getLong()));
        }
        return entries;
    }

    /** What is signed; for what stands before the first checkpoint, 32 zero bytes. */
    byte[] digest() {
        if (number == 0) {
            return new byte[32];
        }
        var head = "shanyraq checkpoint 1\n".getBytes(StandardCharsets.US_ASCII);
        return Row.sha256(
                ByteBuffer.allocate(head.length + 60 + 96)
                        .put(head)
                        .putLong(number)
                        .putLong(seconds)
                        .putLong(nanos)
                        .putLong(after.xid())
                        .putLong(after.id())
                        .putLong(last.xid())
                        .putLong(last.id())
                        .putInt(count)
                        .put(Row.sha256(leaves.bytes()))
                        .put(root.bytes())
                        .put(previous.bytes())
                        .array());
    }

    private static long whole(String text) {
        long number = Long.parseLong(text);
        if (!Long.toString(number).equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return number;
    }

    private static Bytes base64(String text) {
        var bytes = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(bytes).equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return Bytes.of(bytes);
    }
}
