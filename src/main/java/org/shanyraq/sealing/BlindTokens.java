package org.shanyraq.sealing;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import org.springframework.stereotype.Component;

/**
 * Keyed one-way tokens by which a sealed value can be found: equal folded values give equal tokens,
 * and without the key nothing can be guessed from them. Cut to so few bits that several values
 * share a token; the caller drops the false ones after opening them.
 */
@Component
public class BlindTokens {
    private static final int BYTES = 8;

    private final KeyRing ring;

    BlindTokens(KeyRing ring) {
        this.ring = ring;
    }

    /**
     * @param field the column's own name, so that equal values of two columns give different tokens
     * @param folded the value in its one canonical spelling
     * @param bits 1 to 63
     */
    public long token(String field, String folded, int bits) {
        if (bits < 1 || bits > 63) {
            throw new IllegalArgumentException("bits " + bits);
        }
        try {
            var input = (field + '\0' + folded).getBytes(StandardCharsets.UTF_8);
            var output = ring.blind().computePrimary(input, BYTES);
            return ByteBuffer.wrap(output).getLong() >>> (64 - bits);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("no token could be made", impossible);
        }
    }
}
