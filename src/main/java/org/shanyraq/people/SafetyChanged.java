package org.shanyraq.people;

import org.shanyraq.ground.Thing;

/**
 * An address, telephone or safe-contact record changed: whatever waits to be sent must be looked at
 * again before it leaves.
 *
 * @param whose a person, or a contact whose caller nobody knows
 */
public record SafetyChanged(Thing whose) {}
