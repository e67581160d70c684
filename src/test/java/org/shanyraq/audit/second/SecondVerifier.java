package org.shanyraq.audit.second;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Verifies a trail as {@code docs/trail.md} says and tells what is wrong by name: {@code checkpoint
 * 7}, {@code entry 812:44}, {@code line 3}.
 */
public final class SecondVerifier {
    private static final int MINUTE = 60;

    private final PublicKey open;
    private final TreeMap<Long, Statement> stored;
    private final TreeMap<Row.Place, Row> rows;
    private final Set<String> wrong = new TreeSet<>();
    private Statement before = Statement.NONE;

    private SecondVerifier(
            PublicKey open, TreeMap<Long, Statement> stored, TreeMap<Row.Place, Row> rows) {
        this.open = open;
        this.stored = stored;
        this.rows = rows;
    }

    /** What is wrong with the trail; nothing when it is whole. */
    public static Set<String> verify(Connection database, Path log, Path openKey, Instant present)
            throws SQLException, IOException, GeneralSecurityException {
        var key =
                KeyFactory.getInstance("Ed25519")
                        .generatePublic(new X509EncodedKeySpec(Files.readAllBytes(openKey)));
        var verifier = new SecondVerifier(key, Statement.all(database), Row.all(database));
        verifier.goThrough(log, present);
        return verifier.wrong;
    }

    private void goThrough(Path log, Instant present) throws IOException, GeneralSecurityException {
        int number = 0;
        for (var line : wholeLines(log)) {
            number++;
            var said = Statement.ofLine(line);
            if (said.isEmpty()) {
                wrong.add("line " + number);
            } else {
                hear(said.get());
            }
        }
        for (var unheard : stored.tailMap(before.number(), false).values()) {
            if (unheard.seconds() < present.getEpochSecond() - MINUTE) {
                wrong.add(unheard.name());
            }
            accept(unheard);
        }
        stored.headMap(1L, false).values().stream().limit(1).forEach(s -> wrong.add(s.name()));
    }

    /** A last line without newline was torn by a crash and says nothing. */
    private static String[] wholeLines(Path log) throws IOException {
        var bytes = Files.exists(log) ? Files.readAllBytes(log) : new byte[0];
        var text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf('\n');
        return end < 0 ? new String[0] : text.substring(0, end).split("\n", -1);
    }

    private void hear(Statement said) throws GeneralSecurityException {
        if (!isSigned(said) || said.number() <= before.number()) {
            wrong.add(said.name());
            return;
        }
        for (var lost : stored.subMap(before.number(), false, said.number(), false).values()) {
            wrong.add(lost.name());
            accept(lost);
        }
        if (!said.equals(stored.get(said.number()))) {
            wrong.add(said.name());
        }
        accept(said);
    }

    private void accept(Statement said) throws GeneralSecurityException {
        if (!isSigned(said)) {
            wrong.add(said.name());
            return;
        }
        if (said.number() != before.number() + 1
                || !said.after().equals(before.last())
                || !Arrays.equals(said.previous().bytes(), before.digest())) {
            wrong.add(said.name());
        }
        holdAgainstRows(said);
        before = said;
    }

    private void holdAgainstRows(Statement said) {
        var standing =
                said.number() == 1
                        ? rows.headMap(said.last(), true)
                        : rows.subMap(said.after(), false, said.last(), true);
        var unclaimed = new HashSet<>(standing.keySet());
        boolean whole = true;
        for (var leaf : said.sealedEntries()) {
            unclaimed.remove(leaf.place());
            var row = standing.get(leaf.place());
            if (row == null || row.mark() != leaf.mark()) {
                wrong.add(leaf.place().name());
                whole = false;
            }
        }
        unclaimed.forEach(place -> wrong.add(place.name()));
        if (whole && unclaimed.isEmpty() && !Arrays.equals(sum(standing), said.root().bytes())) {
            wrong.add(said.name());
        }
    }

    private static byte[] sum(Map<Row.Place, Row> standing) {
        var all = new ByteArrayOutputStream();
        standing.values().forEach(row -> all.writeBytes(row.hash()));
        return Row.sha256(all.toByteArray());
    }

    private boolean isSigned(Statement said) throws GeneralSecurityException {
        if (!said.hasTheRightLengths()) {
            return false;
        }
        var check = Signature.getInstance("Ed25519");
        check.initVerify(open);
        check.update(said.digest());
        try {
            return check.verify(said.signature().bytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
