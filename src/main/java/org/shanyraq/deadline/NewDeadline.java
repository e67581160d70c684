package org.shanyraq.deadline;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.Thing;

/**
 * A clock to start.
 *
 * @param kind a code out of the kinds' data
 * @param about the thing that is due
 * @param file the case or contact it lies in; may be the thing itself
 */
public record NewDeadline(
        String kind, Thing about, Thing file, Owner owner, Instant startedAt, Instant dueAt) {
    public NewDeadline {
        if (dueAt.isBefore(startedAt)) {
            throw new IllegalArgumentException("due before it starts");
        }
    }

    /**
     * The same for the same kind, thing and moment, so that starting twice makes one. Nobody can
     * guess it who does not know the thing's own random id (UUID version 8, RFC 9562 §5.8).
     */
    DeadlineId id() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            var key = kind + '|' + about + '|' + dueAt.toEpochMilli();
            var bytes = ByteBuffer.wrap(digest.digest(key.getBytes(StandardCharsets.UTF_8)));
            long high = bytes.getLong() & ~0xF000L | 0x8000L;
            long low = bytes.getLong() >>> 2 | 0x8000_0000_0000_0000L;
            return new DeadlineId(new UUID(high, low));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
