package org.shanyraq.casework;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.NewPerson;

/**
 * What a case begins with.
 *
 * @param key whoever opens a case twice with one key gets one case: the handover's id, or a fresh
 *     one of the form
 * @param contact the contact it came from, where it came from 111
 * @param told exactly what 111 was allowed to tell (sealed)
 * @param district KATO code of the household's district
 * @param language the language to speak with the survivor
 */
public record Opening(
        UUID key,
        CentreId centre,
        @Nullable ContactId contact,
        String told,
        String district,
        Language language,
        HouseholdId household,
        List<Member> people) {
    public Opening {
        people = List.copyOf(people);
    }

    /** Whose name heads the file. */
    public Optional<PersonId> survivor() {
        return people.stream()
                .filter(member -> member.part() == Part.SURVIVOR)
                .findFirst()
                .map(Member::person);
    }

    /** Somebody of the household: known already, or written down now. */
    public sealed interface Member {
        Part part();

        PersonId person();

        record Known(PersonId person, Part part) implements Member {}

        record New(NewPerson as, Part part) implements Member {
            @Override
            public PersonId person() {
                return as.id();
            }
        }
    }
}
