package org.shanyraq.audit.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import org.shanyraq.audit.checkpoint.Laboratory;

/** Damages a small trail again and again, from one seed, and tells what was not found. */
public final class Mutations {
    private static final int CHECKPOINTS = 7;
    private static final int MOST_COMPLAINTS = 20;

    /** Each kind of damage as often as another. */
    private static final List<Vandal> VANDALS =
            List.of(
                    EntryVandals::textChanged,
                    EntryVandals::timeChanged,
                    EntryVandals::placeChanged,
                    EntryVandals::thingsChanged,
                    EntryVandals::rowsDeleted,
                    EntryVandals::rowsExchanged,
                    EntryVandals::rowSlippedIn,
                    CheckpointVandals::numberChanged,
                    CheckpointVandals::bytesChanged,
                    CheckpointVandals::borderMoved,
                    CheckpointVandals::rowsDeleted,
                    CheckpointVandals::forged,
                    CheckpointVandals::oneMoreForged,
                    CheckpointVandals::tailCutOff,
                    CheckpointVandals::tailCutOffEverywhereButAtTheWitness,
                    LogVandals::byteChanged,
                    LogVandals::lineRemoved,
                    LogVandals::linesExchanged,
                    LogVandals::lineDoubled,
                    LogVandals::cutOff,
                    LogVandals::gone);

    interface Vandal {
        Damage strike(Laboratory laboratory, Random random) throws Exception;
    }

    private Mutations() {}

    /** How many were tried of each kind, and what was wrong with their verdicts. */
    public record Outcome(TreeMap<String, Integer> tried, List<String> complaints) {
        public int count() {
            return tried.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * @param count how many to do at most
     * @param stop asked before each
     */
    public static Outcome run(long count, long seed, BooleanSupplier stop) throws Exception {
        var outcome = new Outcome(new TreeMap<>(), new ArrayList<>());
        try (var laboratory = Laboratory.of(CHECKPOINTS, seed)) {
            complain(outcome, whole(laboratory), "before any damage");
            for (int i = 0;
                    i < count
                            && outcome.complaints.size() < MOST_COMPLAINTS
                            && !(i > 0 && stop.getAsBoolean());
                    i++) {
                var damage =
                        VANDALS.get(i % VANDALS.size())
                                .strike(laboratory, new Random(seed * 1_000_003 + i));
                outcome.tried.merge(damage.what(), 1, Integer::sum);
                complain(outcome, verdict(laboratory, damage), "mutation " + i + ", " + damage);
                laboratory.mend();
            }
            complain(outcome, whole(laboratory), "after all was mended");
        }
        return outcome;
    }

    private static void complain(Outcome outcome, List<String> wrong, String when) {
        wrong.forEach(one -> outcome.complaints.add(when + ": " + one));
    }

    private static List<String> verdict(Laboratory laboratory, Damage damage) throws Exception {
        var wrong = new ArrayList<String>();
        var ours = laboratory.found(damage.log());
        var second = laboratory.foundBySecond(damage.log());
        if (damage.named().isEmpty() || !ours.containsAll(damage.named())) {
            wrong.add("the program names only " + ours);
        }
        if (!second.equals(ours)) {
            wrong.add("the second verifier names " + second + ", the program " + ours);
        }
        return wrong;
    }

    private static List<String> whole(Laboratory laboratory) throws Exception {
        var found = new TreeSet<>(laboratory.found(laboratory.log()));
        found.addAll(laboratory.foundBySecond(laboratory.log()));
        found.addAll(laboratory.foundBySecond(laboratory.witness()));
        return List.copyOf(found);
    }
}
