package org.shanyraq.sealing;

import java.time.Instant;
import org.shanyraq.ground.Thing;

/**
 * A key made in memory for a new file, with its wrapped form still to be stored.
 *
 * @param wrapped the key under the wrapping key; useless without it
 */
public record NewFile(Thing owner, SealedFile file, byte[] wrapped, int wrappingKey, Instant at) {}
