package org.shanyraq.demo.country;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.Role;

/**
 * Somebody who works for the service.
 *
 * @param site the number of the centre, or {@link #AT_111}
 * @param team of 111's shifts, from 0; others have 0
 */
public record Member(
        UUID id,
        String signInName,
        String name,
        Role role,
        int site,
        int team,
        Set<Language> languages) {
    /** Works at the 111 contact centre, or for the whole country. */
    public static final int AT_111 = -1;

    public Member {
        languages = Collections.unmodifiableSet(EnumSet.copyOf(languages));
    }
}
