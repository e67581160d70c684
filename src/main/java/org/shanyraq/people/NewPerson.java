package org.shanyraq.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;

/**
 * Somebody as she is first written down. Nothing but the identifiers is needed: a person may be
 * known by a first name only, or by nothing yet.
 *
 * @param birthYear 1900 to this year; follows from the birth day where that is known
 * @param district KATO code of the district she lives in, such as {@code KZ101000}
 * @param whereabouts what could lead somebody to her; sealed under a key of its own (level P4)
 */
public record NewPerson(
        PersonId id,
        HouseholdId household,
        PersonName name,
        Sex sex,
        @Nullable Integer birthYear,
        @Nullable LocalDate birthDay,
        @Nullable Iin iin,
        List<Phone> phones,
        @Nullable String address,
        @Nullable String district,
        Set<Language> languages,
        Whereabouts whereabouts) {

    /**
     * Where a person is or may be found and nobody must learn it: a safe address, a new telephone,
     * the child's school.
     */
    public record Whereabouts(
            @Nullable String safeAddress, @Nullable Phone newPhone, @Nullable String school) {
        public static final Whereabouts NONE = new Whereabouts(null, null, null);

        public boolean isEmpty() {
            return safeAddress == null && newPhone == null && school == null;
        }
    }

    public NewPerson {
        phones = List.copyOf(phones);
        languages = Set.copyOf(languages);
        if (birthYear == null && birthDay != null) {
            birthYear = birthDay.getYear();
        }
    }

    /** Only a name, a sex and a year: what is known of most people at first. */
    public static NewPerson named(
            HouseholdId household, PersonName name, Sex sex, @Nullable Integer birthYear) {
        return new NewPerson(
                PersonId.fresh(),
                household,
                name,
                sex,
                birthYear,
                null,
                null,
                List.of(),
                null,
                null,
                Set.of(),
                Whereabouts.NONE);
    }
}
