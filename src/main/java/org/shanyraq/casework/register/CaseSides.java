package org.shanyraq.casework.register;

import java.util.Set;
import java.util.stream.Collectors;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.outbound.Sides;
import org.springframework.stereotype.Component;

/** The two sides of a case: who uses violence, and everybody else. */
@Component
class CaseSides implements Sides {
    private final Participants participants;

    CaseSides(Participants participants) {
        this.participants = participants;
    }

    @Override
    public String kind() {
        return CaseId.KIND;
    }

    @Override
    public Set<PersonId> others(Thing file, PersonId recipient) {
        var people = participants.of(new CaseId(file.id()));
        boolean his =
                people.stream()
                        .anyMatch(
                                one ->
                                        one.person().equals(recipient)
                                                && one.part() == Part.USES_VIOLENCE);
        return people.stream()
                .filter(one -> !one.person().equals(recipient))
                .filter(one -> (one.part() == Part.USES_VIOLENCE) != his)
                .map(Participants.Participant::person)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<PersonId> everybody(Thing file) {
        return participants.people(new CaseId(file.id()));
    }
}
