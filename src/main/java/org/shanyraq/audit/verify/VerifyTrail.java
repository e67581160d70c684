package org.shanyraq.audit.verify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.checkpoint.AuditSettings;
import org.shanyraq.audit.checkpoint.Checkpoint;
import org.shanyraq.audit.checkpoint.Checkpoint.Leaf;
import org.shanyraq.audit.checkpoint.Checkpoints;
import org.shanyraq.audit.checkpoint.Entries;
import org.shanyraq.audit.checkpoint.Entry;
import org.shanyraq.audit.checkpoint.OutsideLog;
import org.shanyraq.audit.checkpoint.Position;
import org.shanyraq.audit.checkpoint.SigningKey;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Holds the whole trail against the checkpoints outside the database, and names each row that was
 * changed, cut off or slipped in.
 */
@Component
public class VerifyTrail {
    private static final int MOST_FINDINGS = 100;
    private static final int HASH_BYTES = 32;

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;

    VerifyTrail(
            Entries entries,
            Checkpoints checkpoints,
            SigningKey key,
            AuditSettings settings,
            TransactionTemplate transaction) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
        this.settings = settings;
        this.transaction = transaction;
    }

    /** Verifies against this node's own log. To be called as the job {@code trail-verifying}. */
    public Verdict verify() {
        return verify(settings.log());
    }

    /** Verifies against a log of checkpoints, such as a witness keeps. */
    public Verdict verify(Path log) {
        var look = new Look();
        new OutsideLog(log)
                .read(
                        checkpoint ->
                                transaction.executeWithoutResult(status -> look.at(checkpoint)));
        return look.verdict();
    }

    /** One pass over the log, from the first checkpoint on. */
    private final class Look {
        private final List<Finding> findings = new ArrayList<>();
        private long seen;
        private long sealed;
        private byte[] previous = new byte[HASH_BYTES];

        void at(Checkpoint checkpoint) {
            if (findings.size() >= MOST_FINDINGS) {
                return;
            }
            seen++;
            sealed += checkpoint.count();
            if (!key.verifies(checkpoint)) {
                findings.add(new Finding.ForgedCheckpoint(checkpoint.number()));
            }
            if (checkpoint.number() != seen || !Arrays.equals(checkpoint.previous(), previous)) {
                findings.add(new Finding.BrokenChain(checkpoint.number()));
            }
            previous = checkpoint.digest();
            compareWithStored(checkpoint);
            compareEntries(checkpoint);
        }

        private void compareWithStored(Checkpoint checkpoint) {
            var stored = checkpoints.after(checkpoint.number() - 1, 1);
            if (stored.isEmpty() || stored.getFirst().number() != checkpoint.number()) {
                findings.add(new Finding.CheckpointCutOff(checkpoint.number()));
            } else if (!stored.getFirst().saysTheSameAs(checkpoint)) {
                findings.add(new Finding.CheckpointAltered(checkpoint.number()));
            }
        }

        private void compareEntries(Checkpoint checkpoint) {
            Map<Position, Entry> standing = new HashMap<>();
            entries.between(checkpoint.after(), checkpoint.last())
                    .forEach(entry -> standing.put(entry.position(), entry));
            for (var leaf : checkpoint.entries()) {
                compare(checkpoint.number(), leaf, standing.remove(leaf.position()));
            }
            standing.keySet().stream()
                    .sorted()
                    .forEach(
                            extra ->
                                    findings.add(
                                            new Finding.EntrySlippedIn(
                                                    checkpoint.number(), extra)));
        }

        private void compare(long checkpoint, Leaf leaf, @Nullable Entry entry) {
            if (entry == null) {
                findings.add(new Finding.EntryCutOff(checkpoint, leaf.position()));
            } else if (Leaf.of(entry).mark() != leaf.mark()) {
                findings.add(new Finding.EntryAltered(checkpoint, leaf.position()));
            }
        }

        Verdict verdict() {
            return new Verdict(seen, sealed, List.copyOf(findings));
        }
    }
}
