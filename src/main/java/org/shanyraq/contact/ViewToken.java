package org.shanyraq.contact;

/**
 * Held by one open page only, never stored on the device: it opens what was said since that page
 * was opened.
 *
 * @param value 43 characters of unpadded base64url
 */
public record ViewToken(String value) {
    public ViewToken {
        RandomSecret.check(value);
    }

    public static ViewToken fresh() {
        return new ViewToken(RandomSecret.fresh());
    }

    public byte[] hash() {
        return RandomSecret.hash(value);
    }

    /** Keeps the secret out of logs. */
    @Override
    public String toString() {
        return "ViewToken";
    }
}
