package org.shanyraq.access;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Thing;

/**
 * Somebody broke the glass over a thing that is not theirs. Names nobody.
 *
 * @param glass the breaking itself, as its reviewer finds it
 * @param reviewer another centre, whose manager looks at it; null when there is no other
 */
public record GlassBroken(
        UUID glass, Thing thing, @Nullable CentreId reviewer, Instant until, Instant reviewDue) {}
