package org.shanyraq.ground;

import java.security.SecureRandom;
import java.util.UUID;

/**
 * New identifiers: UUID version 7 (RFC 9562 §5.7), so that rows made together lie together, with 74
 * random bits, so that none can be guessed from another.
 */
public final class FreshId {
    private static final SecureRandom RANDOM = new SecureRandom();

    private FreshId() {}

    public static UUID next() {
        var random = new byte[10];
        RANDOM.nextBytes(random);
        long millis = System.currentTimeMillis();
        long high = millis << 16 | 0x7000L | (random[0] & 0x0FL) << 8 | (random[1] & 0xFFL);
        long low = 0;
        for (int i = 2; i < 10; i++) {
            low = low << 8 | (random[i] & 0xFFL);
        }
        return new UUID(high, low & 0x3FFF_FFFF_FFFF_FFFFL | 0x8000_0000_0000_0000L);
    }
}
