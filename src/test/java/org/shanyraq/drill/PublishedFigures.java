package org.shanyraq.drill;

import java.util.List;
import org.shanyraq.statistics.disclosure.ManyAttacks;

/** Somebody keeps every figure that was ever published and computes what was hidden. */
record PublishedFigures(long full, int share) implements Trial {
    @Override
    public String id() {
        return "figures";
    }

    @Override
    public String what() {
        return "all published versions of a month attacked together, by release sets";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) {
        var found = ManyAttacks.attack(seed, full, time::isOver);
        return new Outcome(
                found.sets(),
                "%d releases, %d small counts attacked, %d narrowed to fewer than five values"
                        .formatted(found.releases(), found.targets(), found.narrowed()),
                found.narrowed() == 0
                        ? List.of()
                        : List.of("counts found out: " + found.narrowed()));
    }
}
