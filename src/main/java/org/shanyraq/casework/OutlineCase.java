package org.shanyraq.casework;

import java.util.ArrayList;
import java.util.List;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.ReadPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows the outline of a case, on which the form of an act stands. */
@Component
public class OutlineCase {
    private final Policy policy;
    private final Trail trail;
    private final Cases cases;
    private final Participants participants;
    private final ReadPeople people;

    OutlineCase(
            Policy policy, Trail trail, Cases cases, Participants participants, ReadPeople people) {
        this.policy = policy;
        this.trail = trail;
        this.cases = cases;
        this.participants = participants;
        this.people = people;
    }

    /** For the form of an act; asks whether the act may be done. */
    @Transactional
    public Outline outline(CaseId id, Act act) {
        var allowed = policy.require(act, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var parts = participants.of(id);
        var names = people.names(parts.stream().map(Participants.Participant::person).toList());
        var things = new ArrayList<Thing>(List.of(id.thing()));
        names.keySet().forEach(person -> things.add(person.thing()));
        trail.wrote(CaseActs.SEE.name(), things, allowed.reason());
        return new Outline(
                file,
                parts.stream()
                        .map(
                                part -> {
                                    var name = names.get(part.person());
                                    return new Named(
                                            part.person(),
                                            part.part(),
                                            name == null ? "" : name.shortName());
                                })
                        .toList());
    }

    /** A case with the short names of its people. */
    public record Outline(CaseFile file, List<Named> people) {}

    /** Somebody by her short name. */
    public record Named(PersonId id, Part part, String name) {}
}
