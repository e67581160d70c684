package org.shanyraq.contact;

/**
 * What a visitor's browser holds to go on with her contact: 256 random bits. Only a hash of it is
 * stored, and it opens writing, never reading.
 *
 * @param value 43 characters of unpadded base64url
 */
public record VisitorToken(String value) {
    public VisitorToken {
        RandomSecret.check(value);
    }

    public static VisitorToken fresh() {
        return new VisitorToken(RandomSecret.fresh());
    }

    /** SHA-256, which suffices for a value that cannot be guessed. */
    public byte[] hash() {
        return RandomSecret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "VisitorToken";
    }
}
