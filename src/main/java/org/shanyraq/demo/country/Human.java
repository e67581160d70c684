package org.shanyraq.demo.country;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.Part;
import org.shanyraq.people.Iin;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.Phone;
import org.shanyraq.people.Sex;

/**
 * Somebody who does not exist.
 *
 * @param iin never one that a living person could have
 * @param phone in a range that no operator has
 * @param safeAddress where she hides, if she does
 */
public record Human(
        UUID id,
        PersonName name,
        Sex sex,
        LocalDate birthDay,
        @Nullable Iin iin,
        @Nullable Phone phone,
        @Nullable String safeAddress,
        Part part) {}
