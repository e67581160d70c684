package org.shanyraq.drill;

import org.shanyraq.audit.mutation.Mutations;

/** Somebody changes the trail in the database or its log; two verifiers must find and name it. */
record DamagedTrail(long full, int share) implements Trial {
    @Override
    public String id() {
        return "trail";
    }

    @Override
    public String what() {
        return "the audit trail or its log is damaged, and two verifiers look";
    }

    @Override
    public Outcome run(Site site, Budget time, long seed) throws Exception {
        var outcome = Mutations.run(full, seed, time::isOver);
        return new Outcome(
                outcome.count(),
                "%d kinds of damage, %d not found or not named"
                        .formatted(outcome.tried().size(), outcome.complaints().size()),
                outcome.complaints());
    }
}
