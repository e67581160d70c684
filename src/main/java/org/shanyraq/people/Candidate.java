package org.shanyraq.people;

import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.PersonId;

/**
 * Somebody who may be the person meant, masked: it says nothing that the asker could not have been
 * told by anyone.
 *
 * @param district KATO code
 * @param likeness 0 to 100; 100 = the same IIN or the same name to the letter
 */
public record Candidate(
        PersonId person,
        String initials,
        @Nullable Integer birthYear,
        @Nullable String district,
        int likeness) {}
