package org.shanyraq.audit.mutation;

import java.nio.file.Path;
import java.util.Set;
import org.shanyraq.audit.checkpoint.Laboratory;

/**
 * What was done to a trail.
 *
 * @param what in words
 * @param named what a verifier must name
 * @param log the log to verify against: the node's own, or the witness's
 */
record Damage(String what, Set<String> named, Path log) {
    static Damage of(Laboratory laboratory, String what, Set<String> named) {
        return new Damage(what, named, laboratory.log());
    }
}
