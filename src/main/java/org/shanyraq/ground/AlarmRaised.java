package org.shanyraq.ground;

import java.time.Instant;

/**
 * A human must look now: a contact without an owner, a lost dependency, a trail that contradicts
 * its checkpoints. Names a kind and an id, nothing personal.
 *
 * @param kind dotted by room, also the key of its words: {@code contact.unowned}
 */
public record AlarmRaised(String kind, Thing about, Instant at) {}
