package org.shanyraq.casework;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.casework.register.Territory;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.ReadPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What rooms above need of a case for their own acts: its outside, and who stands in it in what
 * part. They ask the policy and write the trail.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class CaseParts {
    private final Cases cases;
    private final Participants participants;
    private final ReadPeople people;
    private final Territory territory;

    CaseParts(Cases cases, Participants participants, ReadPeople people, Territory territory) {
        this.cases = cases;
        this.participants = participants;
        this.people = people;
        this.territory = territory;
    }

    /**
     * @throws UnknownCase when the actor sees none such
     */
    public CaseFile file(CaseId id) {
        return cases.find(id).orElseThrow(UnknownCase::new);
    }

    public Map<CaseId, CaseFile> files(java.util.Collection<CaseId> ids) {
        return cases.find(ids);
    }

    public Optional<Member> person(CaseId id, PersonId person) {
        return members(id).stream().filter(m -> m.card().id().equals(person)).findFirst();
    }

    public List<Member> members(CaseId id) {
        var parts = participants.of(id);
        var cards = people.cards(parts.stream().map(Participants.Participant::person).toList());
        return parts.stream()
                .flatMap(
                        part ->
                                Optional.ofNullable(cards.get(part.person()))
                                        .map(card -> new Member(card, part.part()))
                                        .stream())
                .toList();
    }

    /** Notes that something happened in the case. */
    public void touched(CaseId id, Instant at) {
        cases.touch(id, at);
    }

    /** Region and district, for facts that are counted. */
    public Map<String, String> whereabouts(CaseFile file) {
        return territory.codes(file.district());
    }
}
