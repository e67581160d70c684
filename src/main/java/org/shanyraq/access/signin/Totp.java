package org.shanyraq.access.signin;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Codes that change with time: RFC 6238 with HMAC-SHA-1, 30 seconds, six digits, as authenticator
 * apps expect them.
 */
public final class Totp {
    /** How long one code stands. */
    public static final int STEP_SECONDS = 30;

    private static final int DIGITS = 6;
    private static final int MODULUS = 1_000_000;
    private static final int SECRET_BYTES = 20;
    private static final int DRIFT_STEPS = 1;
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    /** A new secret of 160 bits (RFC 4226 §4), in Base32 as apps take it. */
    public static String newSecret() {
        var secret = new byte[SECRET_BYTES];
        RANDOM.nextBytes(secret);
        return base32(secret);
    }

    public static long stepAt(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP_SECONDS);
    }

    public static String codeAt(String secret, Instant moment) {
        return code(fromBase32(secret), stepAt(moment), MODULUS, DIGITS);
    }

    /**
     * The step whose code this is: the present one, or one beside it because clocks drift; absent
     * when the code is none of them. Takes the same time for each.
     */
    public static OptionalLong stepOf(String secret, String given, Instant now) {
        var key = fromBase32(secret);
        var digits = digitsOnly(given).getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        long present = stepAt(now);
        long found = -1;
        for (long step = present - DRIFT_STEPS; step <= present + DRIFT_STEPS; step++) {
            var right =
                    code(key, step, MODULUS, DIGITS)
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
            if (MessageDigest.isEqual(right, digits)) {
                found = step;
            }
        }
        return found < 0 ? OptionalLong.empty() : OptionalLong.of(found);
    }

    /** HOTP of RFC 4226 §5.3 with the given number of digits. */
    static String code(byte[] key, long counter, int modulus, int digits) {
        try {
            var mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(key, "RAW"));
            var hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(counter).array());
            int offset = hash[hash.length - 1] & 0xF;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & 0x7FFF_FFFF;
            return String.format(Locale.ROOT, "%0" + digits + "d", truncated % modulus);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("the JDK lacks HmacSHA1", impossible);
        }
    }

    private static String digitsOnly(String given) {
        return given.replaceAll("[^0-9]", "");
    }

    public static String base32(byte[] bytes) {
        var text = new StringBuilder();
        int bits = 0;
        int held = 0;
        for (byte b : bytes) {
            held = held << 8 | b & 0xFF;
            bits += 8;
            while (bits >= 5) {
                bits -= 5;
                text.append(BASE32.charAt(held >> bits & 31));
            }
        }
        if (bits > 0) {
            text.append(BASE32.charAt(held << 5 - bits & 31));
        }
        return text.toString();
    }

    static byte[] fromBase32(String text) {
        var bytes = ByteBuffer.allocate(text.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (char letter : text.toCharArray()) {
            held = held << 5 | BASE32.indexOf(letter);
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                bytes.put((byte) (held >> bits));
            }
        }
        return bytes.array();
    }
}
