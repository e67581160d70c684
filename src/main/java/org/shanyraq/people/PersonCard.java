package org.shanyraq.people;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;

/**
 * A person as those who work with her see her; never where she may be found.
 *
 * @param hasWhereabouts a safe address, new telephone or school is on record, to be revealed only
 * @param erased the key is destroyed: nothing but the identifier is left
 * @param version for optimistic changes
 */
public record PersonCard(
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
        boolean hasWhereabouts,
        boolean erased,
        int version) {

    /** Completed years; by the year alone where the day is unknown, so one too many at most. */
    public OptionalInt age(Clock clock) {
        var today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        var day = birthDay;
        var year = birthYear;
        if (day != null) {
            return OptionalInt.of(day.until(today).getYears());
        }
        return year == null ? OptionalInt.empty() : OptionalInt.of(today.getYear() - year);
    }

    public Optional<Language> firstLanguage() {
        return languages.stream().sorted().findFirst();
    }

    @Override
    public String toString() {
        return "PersonCard[" + id + "]";
    }
}
