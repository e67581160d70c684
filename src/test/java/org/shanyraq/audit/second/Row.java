package org.shanyraq.audit.second;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/** A row of audit.entry, and its hash as docs/trail.md describes it. */
record Row(Place place, byte[] hash) {
    private static final long MICROS = 1_000_000;

    /** Where an entry stands in the order of the trail. */
    record Place(long xid, long id) implements Comparable<Place> {
        @Override
        public int compareTo(Place other) {
            return Comparator.comparingLong(Place::xid)
                    .thenComparingLong(Place::id)
                    .compare(this, other);
        }

        String name() {
            return "entry " + xid + ":" + id;
        }
    }

    long mark() {
        return ByteBuffer.wrap(hash).getLong();
    }

    static TreeMap<Place, Row> all(Connection database) throws SQLException {
        var rows = new TreeMap<Place, Row>();
        try (var found =
                database.createStatement()
                        .executeQuery(
                                "select xid::text, id, (extract(epoch from at) * 1000000)::bigint, actor, act, things,"
                                        + " reason, array_dims(things), cardinality(things) from audit.entry")) {
            while (found.next()) {
                var place = new Place(Long.parseLong(found.getString(1)), found.getLong(2));
                var shape = found.getString(8);
                boolean plain = shape == null || shape.equals("[1:" + found.getInt(9) + "]");
                var things =
                        plain
                                ? java.util.Arrays.asList((String[]) found.getArray(6).getArray())
                                : List.<String>of();
                var hash =
                        plain && !things.contains(null)
                                ? sha256(
                                        bytes(
                                                place,
                                                found.getLong(3),
                                                List.of(found.getString(4), found.getString(5)),
                                                things,
                                                found.getString(7)))
                                : new byte[32];
                rows.put(place, new Row(place, hash));
            }
        }
        return rows;
    }

    private static byte[] bytes(
            Place place, long micros, List<String> who, List<String> things, String reason) {
        var out = new ByteArrayOutputStream();
        out.write(0);
        out.writeBytes(
                ByteBuffer.allocate(28)
                        .putLong(place.xid)
                        .putLong(place.id)
                        .putLong(Math.floorDiv(micros, MICROS))
                        .putInt((int) Math.floorMod(micros, MICROS) * 1_000)
                        .array());
        who.forEach(text -> put(out, text));
        out.writeBytes(ByteBuffer.allocate(4).putInt(things.size()).array());
        things.forEach(text -> put(out, text));
        put(out, reason);
        return out.toByteArray();
    }

    private static void put(ByteArrayOutputStream out, String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeBytes(ByteBuffer.allocate(4).putInt(bytes.length).array());
        out.writeBytes(bytes);
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
