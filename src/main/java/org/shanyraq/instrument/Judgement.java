package org.shanyraq.instrument;

/**
 * What becomes of a person's own judgement beside the reckoned band: it may only raise it, and only
 * with a reason.
 */
public sealed interface Judgement {
    /** The band that holds now. */
    record Raised(String band) implements Judgement {}

    /** Refused, with the reason as a code. */
    record Refused(Why why) implements Judgement {}

    /** Why a judgement was refused. */
    enum Why {
        LOWERS,
        NO_REASON,
        NOT_ALLOWED,
        NO_SUCH_BAND
    }

    static Judgement of(Instrument instrument, Scored scored, String band, String reason) {
        if (instrument.band(band).isEmpty()) {
            return new Refused(Why.NO_SUCH_BAND);
        }
        if (!instrument.overrideUpwards()) {
            return new Refused(Why.NOT_ALLOWED);
        }
        if (reason.isBlank()) {
            return new Refused(Why.NO_REASON);
        }
        int reckoned = scored.bandIfKnown().map(instrument::gravity).orElse(-1);
        return instrument.gravity(band) < reckoned ? new Refused(Why.LOWERS) : new Raised(band);
    }
}
