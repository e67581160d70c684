package org.shanyraq.audit.verify;

import java.util.List;

/**
 * What a look through the whole trail found.
 *
 * @param checkpoints how many checkpoints were held against it
 * @param entries how many entries they seal
 * @param findings what is not as it was sealed, the first of them; empty when all is well
 */
public record Verdict(long checkpoints, long entries, List<Finding> findings) {
    public boolean sound() {
        return findings.isEmpty();
    }
}
