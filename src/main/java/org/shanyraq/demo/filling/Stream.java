package org.shanyraq.demo.filling;

/** One kind of things to make, in batches of which each is one transaction. */
interface Stream {
    /** A code; the end of its message key {@code demo.part.}. */
    String name();

    /** The job as which the rooms know whoever makes these things. */
    default String job() {
        return "demo";
    }

    /** How many numbers are gone through. */
    int total(Made made);

    /** How many of them in one transaction. */
    int batch();

    /** How many threads may make them side by side. */
    default int lanes() {
        return 1;
    }

    /** Makes the things with numbers from {@code from} to before {@code to}. */
    void make(Made made, int from, int to);
}
