package org.shanyraq.audit.mutation;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.shanyraq.audit.checkpoint.Laboratory;

/** Damage to the checkpoints in the database, and to everything that hangs on them. */
final class CheckpointVandals {
    private static final List<String> NUMBERS =
            List.of(
                    "number = number + %d",
                    "number = -%d",
                    "at = at + interval '%d microseconds'",
                    "after_xid = ((after_xid::text::bigint + %d)::text)::xid8",
                    "after_id = after_id + %d",
                    "last_xid = ((last_xid::text::bigint + %d)::text)::xid8",
                    "last_id = last_id - %d",
                    "count = count + %d");
    private static final List<String> BYTES = List.of("leaves", "root", "previous", "signature");

    private CheckpointVandals() {}

    static Damage numberChanged(Laboratory laboratory, Random random) throws SQLException {
        long number = any(laboratory, random);
        var change =
                NUMBERS.get(random.nextInt(NUMBERS.size())).formatted(1_000 + random.nextInt(9));
        Sql.run(laboratory, "update audit.checkpoint set " + change + " where number = " + number);
        return Damage.of(
                laboratory, "a number of a checkpoint changed", Set.of("checkpoint " + number));
    }

    static Damage bytesChanged(Laboratory laboratory, Random random) throws SQLException {
        long number = any(laboratory, random);
        var column = BYTES.get(random.nextInt(BYTES.size()));
        var bytes = column(laboratory, column, number);
        int at = random.nextInt(bytes.length);
        bytes[at] ^= (byte) (1 << random.nextInt(8));
        set(laboratory, column, number, random.nextInt(4) == 0 ? Arrays.copyOf(bytes, at) : bytes);
        return Damage.of(
                laboratory, "bytes of a checkpoint changed", Set.of("checkpoint " + number));
    }

    /** What is signed stays the same row of bytes; only the border between two columns moves. */
    static Damage borderMoved(Laboratory laboratory, Random random) throws SQLException {
        long number = any(laboratory, random);
        var root = column(laboratory, "root", number);
        var previous = column(laboratory, "previous", number);
        int by = 1 + random.nextInt(31);
        var longer = new byte[previous.length + by];
        System.arraycopy(root, root.length - by, longer, 0, by);
        System.arraycopy(previous, 0, longer, by, previous.length);
        set(laboratory, "root", number, Arrays.copyOf(root, root.length - by));
        set(laboratory, "previous", number, longer);
        return Damage.of(
                laboratory, "a border within a checkpoint moved", Set.of("checkpoint " + number));
    }

    static Damage rowsDeleted(Laboratory laboratory, Random random) throws SQLException {
        var named = new TreeSet<String>();
        for (int i = 1 + random.nextInt(3); i > 0; i--) {
            long number = any(laboratory, random);
            Sql.run(laboratory, "delete from audit.checkpoint where number = " + number);
            named.add("checkpoint " + number);
        }
        return Damage.of(laboratory, "checkpoints deleted", named);
    }

    /** An entry is changed and its checkpoint signed anew, with a key of the forger's own. */
    static Damage forged(Laboratory laboratory, Random random)
            throws SQLException, GeneralSecurityException {
        long number = any(laboratory, random);
        var entries = Place.where(laboratory, within(number));
        var changed = entries.get(random.nextInt(entries.size()));
        Sql.run(laboratory, "update audit.entry set reason = 'centre' where " + changed);
        var leaves = column(laboratory, "leaves", number);
        leaves[leaves.length - 1] ^= 1;
        set(laboratory, "leaves", number, leaves);
        set(laboratory, "signature", number, foreignSignature(leaves));
        return Damage.of(
                laboratory,
                "a checkpoint forged over a changed entry",
                Set.of("checkpoint " + number, changed.name()));
    }

    static Damage oneMoreForged(Laboratory laboratory, Random random)
            throws SQLException, GeneralSecurityException {
        long last = Sql.number(laboratory, "select max(number) from audit.checkpoint");
        Sql.run(
                laboratory,
                """
                insert into audit.checkpoint
                select number + 1, at, last_xid, last_id, last_xid, last_id, 0, '', root, root, ?
                from audit.checkpoint where number = ?
                """,
                foreignSignature(new byte[] {(byte) random.nextInt()}),
                last);
        return Damage.of(
                laboratory, "one more checkpoint forged", Set.of("checkpoint " + (last + 1)));
    }

    static Damage tailCutOff(Laboratory laboratory, Random random) throws SQLException {
        var named = cutOff(laboratory, any(laboratory, random));
        return Damage.of(laboratory, "the end of the trail cut off", named);
    }

    static Damage tailCutOffEverywhereButAtTheWitness(Laboratory laboratory, Random random)
            throws SQLException, IOException {
        long first = any(laboratory, random);
        var named = cutOff(laboratory, first);
        LogVandals.write(
                laboratory, LogVandals.lines(laboratory).subList(0, Math.toIntExact(first - 1)));
        return new Damage(
                "the end cut off everywhere but at the witness", named, laboratory.witness());
    }

    private static Set<String> cutOff(Laboratory laboratory, long first) throws SQLException {
        long last = Sql.number(laboratory, "select max(number) from audit.checkpoint");
        var named = new TreeSet<>(LogVandals.checkpoints((int) first, (int) last));
        var entries =
                "(xid, id) > (select after_xid, after_id from audit.checkpoint where number = %d)"
                        .formatted(first);
        Place.where(laboratory, entries).forEach(place -> named.add(place.name()));
        Sql.run(laboratory, "delete from audit.entry where " + entries);
        Sql.run(laboratory, "delete from audit.checkpoint where number >= " + first);
        return named;
    }

    private static String within(long number) {
        return """
               (xid, id) > (select after_xid, after_id from audit.checkpoint where number = %1$d)
               and (xid, id) <= (select last_xid, last_id from audit.checkpoint where number = %1$d)
               """
                .formatted(number);
    }

    private static byte[] foreignSignature(byte[] over) throws GeneralSecurityException {
        var pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        var signature = Signature.getInstance("Ed25519");
        signature.initSign(pair.getPrivate());
        signature.update(over);
        return signature.sign();
    }

    private static long any(Laboratory laboratory, Random random) throws SQLException {
        return Sql.number(
                laboratory,
                "select number from audit.checkpoint order by number offset "
                        + random.nextInt(
                                Math.toIntExact(
                                        Sql.number(
                                                laboratory,
                                                "select count(*) from audit.checkpoint")))
                        + " limit 1");
    }

    private static byte[] column(Laboratory laboratory, String column, long number)
            throws SQLException {
        return Sql.bytes(
                laboratory, "select " + column + " from audit.checkpoint where number = " + number);
    }

    private static void set(Laboratory laboratory, String column, long number, byte[] bytes)
            throws SQLException {
        Sql.run(
                laboratory,
                "update audit.checkpoint set " + column + " = ? where number = " + number,
                bytes);
    }
}
