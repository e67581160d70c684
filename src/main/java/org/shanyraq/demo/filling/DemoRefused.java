package org.shanyraq.demo.filling;

/** The start would mix made-up people with real ones, or show made-up ones to strangers. */
final class DemoRefused extends IllegalStateException {
    private final String mend;

    DemoRefused(String what, String mend) {
        super(what);
        this.mend = mend;
    }

    String mend() {
        return mend;
    }
}
