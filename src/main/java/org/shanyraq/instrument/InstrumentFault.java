package org.shanyraq.instrument;

/** A mistake in an instrument's data: the file, the place in it, and what is wrong. */
public final class InstrumentFault extends IllegalStateException {
    InstrumentFault(String file, String where, String what) {
        super(file + ", " + where + ": " + what);
    }
}
