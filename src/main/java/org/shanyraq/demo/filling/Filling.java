package org.shanyraq.demo.filling;

import java.time.Instant;
import org.shanyraq.demo.Size;

/**
 * What this database is filled with.
 *
 * @param until the moment at which the two years end
 */
record Filling(Size size, long seed, Instant until, boolean done) {}
