package org.shanyraq.web.mishap;

import java.security.SecureRandom;
import java.util.IdentityHashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The log's side of a mishap: a random reference and the places in the program. Never an
 * exception's message, because messages repeat what people typed.
 */
final class Traces {
    private static final Logger LOG = LoggerFactory.getLogger(Traces.class);
    private static final String SIGNS = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
    private static final int FRAMES = 40;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Traces() {}

    /** Logs the mishap and gives the reference that names it. */
    static String keep(Throwable thrown) {
        var reference = reference();
        LOG.error("mishap {}\n{}", reference, places(thrown));
        return reference;
    }

    static String reference() {
        var text = new StringBuilder(9);
        for (int at = 0; at < 8; at++) {
            text.append(at == 4 ? "-" : "").append(SIGNS.charAt(RANDOM.nextInt(SIGNS.length())));
        }
        return text.toString();
    }

    static String places(Throwable thrown) {
        var text = new StringBuilder();
        Map<Throwable, Boolean> seen = new IdentityHashMap<>();
        for (Throwable at = thrown; at != null && seen.put(at, true) == null; at = at.getCause()) {
            text.append(at.getClass().getName()).append('\n');
            var frames = at.getStackTrace();
            for (int frame = 0; frame < Math.min(frames.length, FRAMES); frame++) {
                text.append("    at ").append(frames[frame]).append('\n');
            }
        }
        return text.toString();
    }
}
