package org.shanyraq.audit.mutation;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.shanyraq.audit.checkpoint.Laboratory;

/** Damage to entries of the trail. */
final class EntryVandals {
    private static final List<String> TEXTS = List.of("actor", "act", "reason");

    private EntryVandals() {}

    static Damage textChanged(Laboratory laboratory, Random random) throws SQLException {
        var row = anyRow(laboratory, random);
        var column = TEXTS.get(random.nextInt(TEXTS.size()));
        var text = Sql.text(laboratory, "select " + column + " from audit.entry where " + row);
        Sql.run(
                laboratory,
                "update audit.entry set " + column + " = ? where " + row,
                changed(text, random));
        return Damage.of(laboratory, "a text of an entry changed", Set.of(row.name()));
    }

    static Damage timeChanged(Laboratory laboratory, Random random) throws SQLException {
        var row = anyRow(laboratory, random);
        long micros = (1L << random.nextInt(40)) * (random.nextBoolean() ? 1 : -1);
        Sql.run(
                laboratory,
                "update audit.entry set at = at + interval '1 microsecond' * %d where %s"
                        .formatted(micros, row));
        return Damage.of(laboratory, "the time of an entry changed", Set.of(row.name()));
    }

    static Damage placeChanged(Laboratory laboratory, Random random) throws SQLException {
        var row = anyRow(laboratory, random);
        boolean transaction = random.nextBoolean();
        long to = 1_000_000 + random.nextInt(1_000_000);
        if (random.nextBoolean()) {
            to = random.nextInt(3);
        }
        Sql.run(
                laboratory,
                "update audit.entry set %s where %s"
                        .formatted(
                                transaction ? "xid = '" + to + "'::xid8" : "id = " + (-to - 1),
                                row));
        return Damage.of(laboratory, "the place of an entry changed", Set.of(row.name()));
    }

    static Damage thingsChanged(Laboratory laboratory, Random random) throws SQLException {
        var row = anyRow(laboratory, random);
        var changes =
                List.of(
                        "things || 'case:00000000-0000-0000-0000-000000000000'::text",
                        "things || null::text",
                        "array_cat(array[''], things)",
                        "case when cardinality(things) = 0 then '{x}' else things[2:] end",
                        "case when cardinality(things) = 0 then '{x}' else ('[0:' || cardinality(things) - 1 || ']=' || things::text)::text[] end",
                        "case when cardinality(things) = 0 then '{x}' else array[things] end",
                        "case when cardinality(things) < 2 then '{x,y}' else array[array_to_string(things, '')] end",
                        "array_append(things[:cardinality(things) - 1], overlay(coalesce(things[cardinality(things)], 'case:1') placing '~' from 3 for 1))");
        Sql.run(
                laboratory,
                "update audit.entry set things = %s where %s"
                        .formatted(changes.get(random.nextInt(changes.size())), row));
        return Damage.of(laboratory, "the things of an entry changed", Set.of(row.name()));
    }

    static Damage rowsDeleted(Laboratory laboratory, Random random) throws SQLException {
        var named = new TreeSet<String>();
        for (int i = 1 + random.nextInt(5); i > 0; i--) {
            var row = anyRow(laboratory, random);
            Sql.run(laboratory, "delete from audit.entry where " + row);
            named.add(row.name());
        }
        return Damage.of(laboratory, "entries deleted", named);
    }

    /** Two rows take each other's place. */
    static Damage rowsExchanged(Laboratory laboratory, Random random) throws SQLException {
        var rows = new ArrayList<>(Place.all(laboratory));
        Collections.shuffle(rows, random);
        var one = rows.get(0);
        var other = rows.get(1);
        Sql.run(
                laboratory,
                """
                update audit.entry e set at = o.at, actor = o.actor, act = o.act, things = o.things, reason = o.reason
                from audit.entry o
                where (e.xid, e.id, o.xid, o.id) in (%1$s, %2$s)
                """
                        .formatted(pair(one, other), pair(other, one)));
        return Damage.of(laboratory, "two entries exchanged", Set.of(one.name(), other.name()));
    }

    static Damage rowSlippedIn(Laboratory laboratory, Random random) throws SQLException {
        var row = anyRow(laboratory, random);
        var fresh = new Place(row.xid(), -1 - random.nextInt(1_000));
        if (random.nextBoolean()) {
            fresh = new Place(random.nextInt(3), random.nextInt(9) - 4);
        }
        Sql.run(
                laboratory,
                """
                insert into audit.entry (xid, id, at, actor, act, things, reason)
                select '%d'::xid8, %d, at, actor, act, things, reason from audit.entry where %s
                """
                        .formatted(fresh.xid(), fresh.id(), row));
        return Damage.of(laboratory, "an entry slipped in", Set.of(fresh.name()));
    }

    private static String pair(Place one, Place other) {
        return "('%d'::xid8, %d, '%d'::xid8, %d)"
                .formatted(one.xid(), one.id(), other.xid(), other.id());
    }

    private static Place anyRow(Laboratory laboratory, Random random) throws SQLException {
        var rows = Place.all(laboratory);
        return rows.get(random.nextInt(rows.size()));
    }

    /** The text with one character other, more or less. */
    private static String changed(String text, Random random) {
        int at = random.nextInt(text.length());
        int fresh = text.charAt(at) ^ (1 << random.nextInt(5));
        return switch (random.nextInt(3)) {
            case 0 -> text.substring(0, at) + text.substring(at + 1);
            case 1 -> text.substring(0, at) + 'ы' + text.substring(at);
            default -> text.substring(0, at) + (char) fresh + text.substring(at + 1);
        };
    }
}
