package org.shanyraq.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void aNameThatNobodyHasCostsAGuesserAsMuchAsAnother() {
        var real = passwords.hash("wind over the steppe");
        assertThat(costs(Passwords.NOBODYS))
                .as("algorithm, memory, passes and lanes of the hash that is worked out for nobody")
                .isEqualTo(costs(real));
        assertThat(Passwords.NOBODYS).hasSameSizeAs(real);
    }

    @Test
    void nobodysPasswordOpensNothing() {
        assertThat(passwords.matches("wind over the steppe", null)).isFalse();
    }

    private static String costs(String hash) {
        var parts = hash.split("\\$");
        return String.join("$", parts[1], parts[2], parts[3]);
    }
}
