package org.shanyraq.administration.watch;

import java.util.List;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.audit.Trail;
import org.shanyraq.sealing.KeyRotation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the files' keys are from lying under the present wrapping key. Shows no key. */
@Component
public class Keys {
    private final KeyRotation rotation;
    private final Policy policy;
    private final Trail trail;

    Keys(KeyRotation rotation, Policy policy, Trail trail) {
        this.rotation = rotation;
        this.policy = policy;
        this.trail = trail;
    }

    /**
     * How far the rotation is.
     *
     * @param total files that have a key
     * @param remaining those of them whose key still lies under an older wrapping key
     */
    public record Progress(long total, long remaining) {
        public long done() {
            return total - remaining;
        }
    }

    @Transactional
    public Progress progress() {
        policy.require(AdministrationActs.SEE_KEYS);
        return new Progress(rotation.total(), rotation.remaining());
    }

    /** Takes a new wrapping key into use. */
    @Transactional
    public void rotate() {
        var allowed = policy.require(AdministrationActs.ROTATE_KEYS);
        trail.wrote(AdministrationActs.ROTATE_KEYS.name(), List.of(), allowed.reason());
        rotation.begin();
    }
}
