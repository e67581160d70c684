package org.shanyraq.ground;

import java.util.Optional;

/**
 * The actor of the running unit of work. Every transaction opened inside carries it into the
 * database; a transaction without one sees no protected row.
 */
public final class Acting {
    private static final ScopedValue<Actor> ACTOR = ScopedValue.newInstance();

    private Acting() {}

    public static <T, X extends Throwable> T as(
            Actor actor, ScopedValue.CallableOp<? extends T, X> work) throws X {
        return ScopedValue.where(ACTOR, actor).call(work);
    }

    public static void run(Actor actor, Runnable work) {
        ScopedValue.where(ACTOR, actor).run(work);
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
