package org.shanyraq.casework.register;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.people.SameHuman;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The wall between the two sides of a story: nobody works with a person who uses violence in one
 * case and with the same human being's other side in another, whatever record stands for them.
 */
@Component
public class BothSides {
    private final Participants participants;
    private final SameHuman same;
    private final Relations relations;
    private final JdbcClient jdbc;

    BothSides(Participants participants, SameHuman same, Relations relations, JdbcClient jdbc) {
        this.participants = participants;
        this.same = same;
        this.relations = relations;
        this.jdbc = jdbc;
    }

    /** Whether the worker serves, in other open cases, the other side of somebody here. */
    public boolean meetIn(StaffId worker, CaseId here) {
        var mine = participants.of(here);
        var theirs = elsewhere(worker, here);
        return same.anyOf(people(mine, true), people(theirs, false))
                || same.anyOf(people(mine, false), people(theirs, true));
    }

    /** Whether that is so for anybody who works on the case by now. */
    public boolean meetForAnybody(CaseId here) {
        return relations.serving(here.thing()).stream().anyMatch(worker -> meetIn(worker, here));
    }

    private static List<PersonId> people(
            List<Participants.Participant> of, boolean whoUseViolence) {
        var people = new ArrayList<PersonId>();
        for (var one : of) {
            if ((one.part() == Part.USES_VIOLENCE) == whoUseViolence) {
                people.add(one.person());
            }
        }
        return people;
    }

    private List<Participants.Participant> elsewhere(StaffId worker, CaseId here) {
        return jdbc.sql(
                        """
                        select p.case_id, p.person, p.part from casework.participant p
                        join casework.case_file f on f.id = p.case_id
                        where f.state <> 'closed' and f.id <> :here
                          and (f.worker = :worker or exists (
                                select 1 from access.relation r
                                where r.holder = :worker and r.relation = 'serves'
                                  and r.kind = 'case' and r.thing = f.id))
                        """)
                .param("here", here.value())
                .param("worker", worker.value())
                .query(
                        (row, n) ->
                                new Participants.Participant(
                                        new CaseId(row.getObject(1, UUID.class)),
                                        new PersonId(row.getObject(2, UUID.class)),
                                        Part.of(row.getString(3))))
                .list();
    }
}
