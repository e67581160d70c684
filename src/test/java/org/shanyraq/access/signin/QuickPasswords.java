package org.shanyraq.access.signin;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Passwords of made-up people are worked out as all are, but with little memory and one pass: a
 * tenth of the test run was spent on them. The costs of the real ones are held by {@code
 * PasswordsTest}, and nodes that run as processes of their own have them.
 */
public final class QuickPasswords {
    private static final int KIBIBYTES = 64;

    private QuickPasswords() {}

    public static void in(ConfigurableApplicationContext context) {
        ((GenericApplicationContext) context)
                .registerBean(
                        "passwords",
                        Passwords.class,
                        () -> new Passwords(new Argon2PasswordEncoder(16, 32, 1, KIBIBYTES, 1)));
    }
}
