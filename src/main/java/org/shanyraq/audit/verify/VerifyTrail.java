package org.shanyraq.audit.verify;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
    /** The name under which row policies know this work. */
    public static final String JOB = "trail-verifying";

    private static final int MOST_FINDINGS = 100;
    private static final int BATCH = 500;

    /** A checkpoint is carried outside within a second or two; what is older was carried. */
    private static final Duration CARRIED_WITHIN = Duration.ofMinutes(1);

    private static final Position BEFORE_ALL = new Position(0, Long.MIN_VALUE);

    private static final int HASH_BYTES = 32;

    private final Entries entries;
    private final Checkpoints checkpoints;
    private final SigningKey key;
    private final AuditSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    VerifyTrail(
            Entries entries,
            Checkpoints checkpoints,
            SigningKey key,
            AuditSettings settings,
            TransactionTemplate transaction,
            Clock clock) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.key = key;
        this.settings = settings;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Verifies against this node's own log. To be called as the job {@link #JOB}. */
    public Verdict verify() {
        return verify(settings.log());
    }

    /** Verifies against a log of checkpoints, such as a witness keeps. */
    public Verdict verify(Path log) {
        var look = new Look();
        new OutsideLog(log)
                .read(line -> transaction.executeWithoutResult(status -> look.atLine(line)));
        return Objects.requireNonNull(
                transaction.execute(
                        status -> {
                            look.atWhatOnlyTheDatabaseHolds();
                            return look.verdict();
                        }));
    }

    /**
     * One pass over the log, from the first checkpoint on, then over what only the database holds.
     * A statement counts only under its signature; where the log lacks one, the database's stands
     * in, so that one lost line does not hide what was done to its entries.
     */
    private final class Look {
        private final List<Finding> findings = new ArrayList<>();
        private long lines;
        private long sealed;
        private long number;
        private byte[] previous = new byte[HASH_BYTES];
        private Position last = Position.BEGINNING;

        void atLine(String line) {
            lines++;
            if (!isFull()) {
                Checkpoint.ofLine(line)
                        .ifPresentOrElse(
                                this::atOutside, () -> findings.add(new Finding.BrokenLine(lines)));
            }
        }

        private void atOutside(Checkpoint checkpoint) {
            if (!key.verifies(checkpoint)) {
                findings.add(new Finding.ForgedCheckpoint(checkpoint.number()));
            } else if (checkpoint.number() <= number) {
                findings.add(new Finding.BrokenChain(checkpoint.number()));
            } else {
                standInUntil(checkpoint.number());
                compareWithStored(checkpoint);
                sealed += checkpoint.count();
                accept(checkpoint);
            }
        }

        private void standInUntil(long found) {
            checkpoints.after(number, (int) Math.min(BATCH, found - number)).stream()
                    .filter(stored -> stored.number() < found)
                    .forEach(
                            stored -> {
                                findings.add(new Finding.LogCutOff(stored.number()));
                                acceptSigned(stored);
                            });
        }

        private void compareWithStored(Checkpoint checkpoint) {
            var stored = checkpoints.after(checkpoint.number() - 1, 1);
            if (stored.isEmpty() || stored.getFirst().number() != checkpoint.number()) {
                findings.add(new Finding.CheckpointCutOff(checkpoint.number()));
            } else if (!stored.getFirst().saysTheSameAs(checkpoint)) {
                findings.add(new Finding.CheckpointAltered(checkpoint.number()));
            }
        }

        /** The newest may still be on their way outside; older ones were cut off there. */
        void atWhatOnlyTheDatabaseHolds() {
            checkpoints.after(Long.MIN_VALUE, 1).stream()
                    .filter(first -> first.number() < 1)
                    .forEach(first -> findings.add(new Finding.BrokenChain(first.number())));
            var carriedBy = clock.instant().minus(CARRIED_WITHIN);
            var more = checkpoints.after(number, BATCH);
            while (!more.isEmpty() && !isFull()) {
                for (var checkpoint : more) {
                    if (checkpoint.at().isBefore(carriedBy)) {
                        findings.add(new Finding.LogCutOff(checkpoint.number()));
                    }
                    acceptSigned(checkpoint);
                }
                more = checkpoints.after(more.getLast().number(), BATCH);
            }
        }

        private void acceptSigned(Checkpoint checkpoint) {
            if (key.verifies(checkpoint)) {
                accept(checkpoint);
            } else {
                findings.add(new Finding.ForgedCheckpoint(checkpoint.number()));
            }
        }

        private void accept(Checkpoint checkpoint) {
            if (checkpoint.number() != number + 1
                    || !checkpoint.after().equals(last)
                    || !Arrays.equals(checkpoint.previous(), previous)) {
                findings.add(new Finding.BrokenChain(checkpoint.number()));
            }
            compareEntries(checkpoint);
            number = checkpoint.number();
            previous = checkpoint.digest();
            last = checkpoint.last();
        }

        private void compareEntries(Checkpoint checkpoint) {
            var first = checkpoint.number() == 1 ? BEFORE_ALL : checkpoint.after();
            var standing = entries.between(first, checkpoint.last());
            Map<Position, Entry> unclaimed = new HashMap<>();
            standing.forEach(entry -> unclaimed.put(entry.position(), entry));
            int before = findings.size();
            for (var leaf : checkpoint.entries()) {
                compare(checkpoint.number(), leaf, unclaimed.remove(leaf.position()));
            }
            unclaimed.keySet().stream()
                    .sorted()
                    .forEach(
                            extra ->
                                    findings.add(
                                            new Finding.EntrySlippedIn(
                                                    checkpoint.number(), extra)));
            if (findings.size() == before
                    && !Arrays.equals(Checkpoint.root(standing), checkpoint.root())) {
                findings.add(new Finding.SumBroken(checkpoint.number()));
            }
        }

        private void compare(long checkpoint, Leaf leaf, @Nullable Entry entry) {
            if (entry == null) {
                findings.add(new Finding.EntryCutOff(checkpoint, leaf.position()));
            } else if (Leaf.of(entry).mark() != leaf.mark()) {
                findings.add(new Finding.EntryAltered(checkpoint, leaf.position()));
            }
        }

        private boolean isFull() {
            return findings.size() >= MOST_FINDINGS;
        }

        Verdict verdict() {
            return new Verdict(lines, sealed, List.copyOf(findings));
        }
    }
}
