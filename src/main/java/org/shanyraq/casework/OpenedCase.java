package org.shanyraq.casework;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.deadline.Deadline;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.SafeContact;

/**
 * A case opened on a page: who, how safe, what is due, what happened.
 *
 * @param told what 111 was allowed to tell; empty where it did not come from there
 */
public record OpenedCase(
        CaseFile file,
        String told,
        List<Member> people,
        List<Incident> incidents,
        List<Assessment> assessments,
        List<Session> sessions,
        List<Turn> turns,
        List<Deadline> deadlines,
        Map<PersonId, SafeContact> safeContacts,
        Map<StaffId, StaffMember> staff,
        List<CasePanel.Shown> panels) {

    /** Somebody of the household. */
    public record Member(PersonCard card, Part part) {}

    /** A turn in the life of the case. */
    public record Turn(Instant at, String kind, Map<String, String> codes) {}

    public Optional<PersonCard> survivor() {
        return people.stream()
                .filter(member -> member.part == Part.SURVIVOR)
                .map(Member::card)
                .findFirst();
    }

    /** What presses: everything late, and of each kind the one that is due next. */
    public List<Deadline> due() {
        var now = new HashSet<String>();
        return deadlines.stream()
                .filter(deadline -> deadline.state().isRunning())
                .filter(
                        deadline ->
                                deadline.state() == Deadline.State.LATE | now.add(deadline.kind()))
                .toList();
    }

    public String staffName(StaffId id) {
        var member = staff.get(id);
        return member == null ? "" : member.name();
    }
}
