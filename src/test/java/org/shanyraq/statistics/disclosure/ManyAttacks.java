package org.shanyraq.statistics.disclosure;

import java.util.Random;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.NullUnmarked;

/** The attack on everything that was ever released of a month, over many months, for the drill. */
@NullUnmarked
public final class ManyAttacks {
    private ManyAttacks() {}

    /**
     * @param sets release sets attacked
     * @param targets small counts that the attacker was after
     * @param releases published versions taken together
     * @param narrowed counts that were pinned to fewer than five values
     */
    public record Found(long sets, long targets, long releases, long narrowed) {}

    /** Attacks set after set until there are enough or the time is over. */
    public static Found attack(long seed, long most, BooleanSupplier over) {
        var found = new Found(0, 0, 0, 0);
        while (found.sets == 0 || (found.sets < most && !over.getAsBoolean())) {
            long number = seed + found.sets;
            var set = ReleaseSets.of(number, ReleaseSets.real());
            var attacker = new Attacker(Thresholds.SERVICE, set.truth(), set.published());
            int narrowed = attacker.findings(new Random(number)).size();
            found =
                    new Found(
                            found.sets + 1,
                            found.targets + attacker.targets(),
                            found.releases + set.truth().open().size() + 1,
                            found.narrowed + narrowed);
        }
        return found;
    }
}
