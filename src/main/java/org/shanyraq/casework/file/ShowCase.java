package org.shanyraq.casework.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.access.StaffMember;
import org.shanyraq.access.StaffRegister;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CasePanel;
import org.shanyraq.casework.Member;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.entries.Incidents;
import org.shanyraq.casework.entries.Session;
import org.shanyraq.casework.entries.Sessions;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.casework.risk.Assessment;
import org.shanyraq.casework.risk.Assessments;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.people.SafeContacts;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens a case on one page. One transaction, a fixed number of queries, one audit entry that names
 * everything shown.
 */
@Component
public class ShowCase {
    private static final int MOST = 60;

    private final Policy policy;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Participants participants;
    private final Incidents incidents;
    private final Assessments assessments;
    private final Sessions sessions;
    private final Happenings happenings;
    private final ReadPeople people;
    private final SafeContacts safeContacts;
    private final Deadlines deadlines;
    private final StaffRegister staff;
    private final List<CasePanel> panels;
    private final JdbcClient jdbc;

    ShowCase(
            Policy policy,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Participants participants,
            Incidents incidents,
            Assessments assessments,
            Sessions sessions,
            Happenings happenings,
            ReadPeople people,
            SafeContacts safeContacts,
            Deadlines deadlines,
            StaffRegister staff,
            List<CasePanel> panels,
            JdbcClient jdbc) {
        this.policy = policy;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.participants = participants;
        this.incidents = incidents;
        this.assessments = assessments;
        this.sessions = sessions;
        this.happenings = happenings;
        this.people = people;
        this.safeContacts = safeContacts;
        this.deadlines = deadlines;
        this.staff = staff;
        this.panels = panels.stream().sorted(Comparator.comparingInt(CasePanel::order)).toList();
        this.jdbc = jdbc;
    }

    /**
     * @throws UnknownCase when there is no such case
     * @throws org.shanyraq.access.Refused when it is none of the actor's
     */
    @Transactional
    public OpenedCase show(CaseId id, Language language) {
        var allowed = policy.require(CaseActs.SEE, id.thing());
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        var key = sealing.file(id.thing());
        var parts = participants.of(id);
        var cards = people.cards(parts.stream().map(Participants.Participant::person).toList());
        var members =
                parts.stream().flatMap(part -> member(part, cards.get(part.person()))).toList();
        var shown = panels.stream().map(panel -> panel.show(file, cards, language)).toList();
        var turns =
                happenings.of(id, MOST).stream()
                        .map(h -> new OpenedCase.Turn(h.at(), h.kind(), h.codes()))
                        .toList();
        var happened = incidents.of(id, key, MOST);
        var made = assessments.of(id, key, MOST);
        var held = sessions.of(id, key, MOST);
        var opened =
                new OpenedCase(
                        file,
                        told(id, key),
                        members,
                        happened,
                        made,
                        held,
                        turns,
                        deadlines.inFile(id.thing(), MOST),
                        safeContacts.latest(cards.keySet()),
                        named(file, made, held, turns),
                        shown);
        trail.wrote(CaseActs.SEE.name(), things(opened), allowed.reason());
        return opened;
    }

    private static Stream<Member> member(Participants.Participant part, @Nullable PersonCard card) {
        return card == null ? Stream.empty() : Stream.of(new Member(card, part.part()));
    }

    private String told(CaseId id, SealedFile key) {
        return jdbc.sql("select told from casework.case_file where id = ? and told is not null")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(text -> key.open(SealedFields.TOLD, id.value(), text))
                .orElse("");
    }

    private Map<StaffId, StaffMember> named(
            CaseFile file, List<Assessment> made, List<Session> held, List<OpenedCase.Turn> turns) {
        Set<StaffId> ids = new HashSet<>();
        file.workerIfAny().ifPresent(ids::add);
        made.stream().map(Assessment::madeBy).filter(Objects::nonNull).forEach(ids::add);
        held.stream().map(Session::by).filter(Objects::nonNull).forEach(ids::add);
        turns.stream()
                .map(turn -> turn.codes().get("worker"))
                .filter(Objects::nonNull)
                .forEach(worker -> ids.add(StaffId.of(worker)));
        return staff.find(ids);
    }

    private static List<Thing> things(OpenedCase opened) {
        var things = new ArrayList<Thing>();
        things.add(opened.file().id().thing());
        opened.people().forEach(member -> things.add(member.card().id().thing()));
        opened.incidents().forEach(one -> things.add(new Thing("incident", one.id())));
        opened.assessments().forEach(one -> things.add(new Thing("assessment", one.id())));
        opened.sessions().forEach(one -> things.add(new Thing("session", one.id())));
        opened.panels().forEach(panel -> things.addAll(panel.named()));
        return things;
    }
}
