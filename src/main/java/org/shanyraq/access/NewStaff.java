package org.shanyraq.access;

import java.util.Set;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;

/**
 * Somebody who is to work here.
 *
 * @param signInName what they type to sign in: 3 to 60 of {@code a-z 0-9 . _ - @}; compared without
 *     case
 * @param name how the screen calls them, at most 120 characters
 */
public record NewStaff(
        StaffId id,
        String signInName,
        String name,
        Role role,
        CentreId centre,
        Set<Language> languages) {
    public NewStaff {
        languages = Set.copyOf(languages);
        signInName = signInName.strip().toLowerCase(java.util.Locale.ROOT);
        if (!isSignInName(signInName) || name.isBlank() || name.length() > 120) {
            throw new IllegalArgumentException("not a member of staff that could be enrolled");
        }
    }

    public static boolean isSignInName(String text) {
        return text.strip().toLowerCase(java.util.Locale.ROOT).matches("[a-z0-9._@-]{3,60}");
    }
}
