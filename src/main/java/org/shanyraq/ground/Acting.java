package org.shanyraq.ground;

import java.util.Optional;

/**
 * The actor of the running unit of work. Every transaction opened inside carries it into the
 * database; a transaction without one sees no protected row.
 */
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();
    private static final ScopedValue<Boolean> STEADY = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
    }

    /**
     * Work that asks the same few questions by key, again and again: in the transactions that it
     * opens, the database plans each question once for a connection and not at each asking, which
     * takes longer than the answer. Not for lists with a limit or batches of any size, which are
     * better planned each time.
     */
    public static <T, X extends Throwable> T steadily(ScopedValue.CallableOp<? extends T, X> work)
            throws X {
        return ScopedValue.where(STEADY, true).call(work);
    }

    public static boolean isSteady() {
        return STEADY.isBound();
    }

    public static Optional<Actor> current() {
        return ACTOR.isBound() ? Optional.of(ACTOR.get()) : Optional.empty();
    }

    /**
     * @throws NobodyActing when the work was started without an actor: a defect, never a user's
     *     error
     */
    public static Actor now() {
        return current().orElseThrow(NobodyActing::new);
    }

    /** The signed-in member of staff, where one is acting. */
    public static Optional<Actor.Staff> staff() {
        return current().filter(Actor.Staff.class::isInstance).map(Actor.Staff.class::cast);
    }

    /** Work was started without saying on whose behalf. */
    public static final class NobodyActing extends IllegalStateException {
        NobodyActing() {
            super("no actor in this unit of work");
        }
    }
}
