package org.shanyraq.contact;

import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * What a visitor's browser holds to go on with her contact: 256 random bits. Only a hash of them is
 * stored, and they open writing, never reading.
 *
 * <p>One that was given out while the database was away says so, and since when: until a journal
 * has been brought in, no node can tell her contact from one that never was.
 *
 * @param value 43 characters of unpadded base64url; out of a journal, a dot and the minute since
 *     1970 in base 36 follow
 */
public record VisitorToken(String value) {
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}(?:\\.([0-9a-z]{1,6}))?");

    /** Within this time a node that died with its journal runs again. */
    private static final Duration COMES_WITHIN = Duration.ofHours(24);

    public VisitorToken {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not a token");
        }
    }

    public static VisitorToken fresh() {
        return new VisitorToken(RandomSecret.fresh());
    }

    /** The same token, given out at that moment by a journal. */
    VisitorToken outOfJournal(Instant at) {
        return new VisitorToken(
                secret() + "." + Long.toString(at.getEpochSecond() / 60, Character.MAX_RADIX));
    }

    /** Whether its contact, if it is not known, may still come out of a journal. */
    boolean mayLieInJournal(Instant now) {
        var form = FORM.matcher(value);
        if (!form.matches() || form.group(1) == null) {
            return false;
        }
        long minute = Long.parseLong(form.group(1), Character.MAX_RADIX);
        var given = Instant.ofEpochSecond(minute * 60);
        return Duration.between(given, now).abs().compareTo(COMES_WITHIN) < 0;
    }

    /** SHA-256, which suffices for a value that cannot be guessed. */
    public byte[] hash() {
        return RandomSecret.hash(secret());
    }

    private String secret() {
        return value.substring(0, 43);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "VisitorToken";
    }
}
