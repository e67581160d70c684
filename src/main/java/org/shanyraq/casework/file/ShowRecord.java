package org.shanyraq.casework.file;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.casework.OutlineCase;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.HoldPerson;
import org.shanyraq.people.LinkPeople;
import org.shanyraq.people.PeopleActs;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.PersonHistory;
import org.shanyraq.people.PersonName;
import org.shanyraq.people.ReadPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One person's record in a case: who she is, who changed what, with whom she is one. */
@Component
public class ShowRecord {
    private final OutlineCase cases;
    private final ReadPeople people;
    private final PersonHistory history;
    private final LinkPeople links;
    private final HoldPerson holds;
    private final StaffRegister staff;

    ShowRecord(
            OutlineCase cases,
            ReadPeople people,
            PersonHistory history,
            LinkPeople links,
            HoldPerson holds,
            StaffRegister staff) {
        this.cases = cases;
        this.people = people;
        this.history = history;
        this.links = links;
        this.holds = holds;
        this.staff = staff;
    }

    /**
     * A change of the record.
     *
     * @param who absent where a job or a partner wrote it
     */
    public record Changed(PersonHistory.Change change, Optional<StaffMember> who) {}

    /**
     * Another record of the same human being.
     *
     * @param name where the actor may see it
     */
    public record Other(LinkPeople.Link link, PersonId id, Optional<PersonName> name) {}

    /** The record as it stands. */
    public record PersonRecord(
            OutlineCase.Outline of,
            PersonCard card,
            Part part,
            List<Changed> changes,
            List<Other> others,
            Optional<HoldPerson.Hold> hold) {}

    /**
     * @throws UnknownCase where the person does not stand in the case
     */
    @Transactional
    public PersonRecord show(CaseId id, PersonId person) {
        var outline = cases.outline(id, PeopleActs.HISTORY);
        var part =
                outline.people().stream()
                        .filter(named -> named.id().equals(person))
                        .map(OutlineCase.Named::part)
                        .findFirst()
                        .orElseThrow(UnknownCase::new);
        var card =
                Optional.ofNullable(people.cards(List.of(person)).get(person))
                        .orElseThrow(UnknownCase::new);
        var changes = history.of(person, id.thing());
        var members = members(changes);
        return new PersonRecord(
                outline,
                card,
                part,
                changes.stream()
                        .map(
                                change ->
                                        new Changed(
                                                change, Doers.staff(change.by()).map(members::get)))
                        .toList(),
                others(person),
                holds.of(person));
    }

    private List<Other> others(PersonId person) {
        var all = links.of(List.of(person));
        var names = people.names(all.stream().map(link -> link.besides(person)).toList());
        return all.stream()
                .map(
                        link -> {
                            var other = link.besides(person);
                            return new Other(link, other, Optional.ofNullable(names.get(other)));
                        })
                .toList();
    }

    private Map<StaffId, StaffMember> members(List<PersonHistory.Change> changes) {
        Set<StaffId> ids = new HashSet<>();
        changes.forEach(change -> Doers.staff(change.by()).ifPresent(ids::add));
        return staff.find(ids);
    }
}
