package org.shanyraq.ground;

/** A form or a call named a code that nobody offers: the caller's mistake, not a fault of ours. */
public final class NoSuchCode extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    /**
     * @param what that there is no such of, never what was sent
     */
    public NoSuchCode(String what) {
        super(what);
    }
}
