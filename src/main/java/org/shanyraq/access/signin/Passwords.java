package org.shanyraq.access.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passwords as Argon2id (RFC 9106) with 19 MiB, two passes, one lane: the smallest set-up that
 * OWASP advises. Few are worked out at a time, so that a flood of guesses cannot take the machine.
 */
@Component
public class Passwords {
    /** NIST SP 800-63B-4 asks for 8 beside a second factor; the service asks for more. */
    public static final int SHORTEST = 12;

    /** Longer ones are refused before hashing: nobody types them. */
    public static final int LONGEST = 200;

    /**
     * Of a password that was thrown away, with the same costs as every other hash: a name that
     * nobody has takes as long. Written down, because working it out would slow each start.
     */
    static final String NOBODYS =
            "$argon2id$v=19$m=19456,t=2,p=1$LAgo1v0eozjXXkx+UFrEww$BIau1W9uKDd2c8M/3tXym00kU379LuOQRrRjgioe12o";

    private static final int AT_ONCE = 2;
    private static final int WAIT_SECONDS = 5;

    private final Argon2PasswordEncoder argon2;
    private final Semaphore places = new Semaphore(AT_ONCE, true);
    private final Set<String> common = commonOnes();

    Passwords() {
        this(new Argon2PasswordEncoder(16, 32, 1, 19_456, 2));
    }

    /** At other costs than those of {@link #NOBODYS}: for made-up people in tests. */
    Passwords(Argon2PasswordEncoder argon2) {
        this.argon2 = argon2;
    }

    /** Why a password will not do. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        LIKE_NAME;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Optional<Weakness> weaknessOf(String password, String signInName) {
        var plain = normal(password);
        var folded = plain.toLowerCase(Locale.ROOT);
        if (plain.codePointCount(0, plain.length()) < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (plain.length() > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        if (folded.chars().distinct().count() < 5 || isCommon(folded)) {
            return Optional.of(Weakness.COMMON);
        }
        return folded.contains(signInName.toLowerCase(Locale.ROOT))
                ? Optional.of(Weakness.LIKE_NAME)
                : Optional.empty();
    }

    /**
     * @throws TooManyAtOnce when the machine has no place free for a while
     */
    public String hash(String password) {
        return inTurn(() -> argon2.encode(normal(password)));
    }

    /** Takes as long for someone unknown (null) as for someone known. */
    public boolean matches(String password, @Nullable String hash) {
        if (password.length() > LONGEST) {
            return false;
        }
        boolean right =
                inTurn(() -> argon2.matches(normal(password), hash == null ? NOBODYS : hash));
        return right && hash != null;
    }

    private <T> T inTurn(Supplier<T> work) {
        try {
            if (!places.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                throw new TooManyAtOnce();
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new TooManyAtOnce();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    /** Also with figures and signs at its ends: {@code Password1234!} is common, too. */
    private boolean isCommon(String folded) {
        var stem = folded.replaceAll("^[^\\p{L}]+|[^\\p{L}]+$", "");
        return common.contains(folded) || (stem.length() < SHORTEST && common.contains(stem));
    }

    private static String normal(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC);
    }

    private static Set<String> commonOnes() {
        try (var in = Passwords.class.getResourceAsStream("/access/common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("the list of common passwords is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** More sign-ins are being tried than the machine will work out at a time. */
    public static final class TooManyAtOnce extends RuntimeException {
        TooManyAtOnce() {
            super("too many passwords at once");
        }
    }
}
