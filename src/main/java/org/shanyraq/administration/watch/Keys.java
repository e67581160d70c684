package org.shanyraq.administration.watch;

import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.sealing.KeyRotation;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far the files' keys are from lying under the present wrapping key. Shows no key. */
@Component
public class Keys {
    private final KeyRotation rotation;
    private final Policy policy;

    Keys(KeyRotation rotation, Policy policy) {
        this.rotation = rotation;
        this.policy = policy;
    }

    /** How many files' keys still lie under an older wrapping key. */
    @Transactional
    public long remaining() {
        policy.require(AdministrationActs.SEE_KEYS);
        return rotation.remaining();
    }
}
