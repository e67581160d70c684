package org.shanyraq.casework.file;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.access.StaffMember;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.casework.Member;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.entries.Incident;
import org.shanyraq.casework.entries.Session;
import org.shanyraq.casework.risk.Assessment;
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

    /** A turn in the life of the case. */
    public record Turn(Instant at, String kind, Map<String, String> codes) {}

    public Optional<PersonCard> survivor() {
        return people.stream()
                .filter(member -> member.part() == Part.SURVIVOR)
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
