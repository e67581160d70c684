package org.shanyraq.people;

import org.shanyraq.ground.PersonId;

/**
 * A person's address, telephone or safe-contact record changed: whatever waits to be sent to her
 * must be looked at again before it leaves.
 */
public record SafetyChanged(PersonId person) {}
