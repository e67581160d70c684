package org.shanyraq.casework.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.casework.Part;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who belongs to the household of a case, and in what part. */
@Component
public class Participants {
    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    Participants(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    public record Participant(CaseId of, PersonId person, Part part) {}

    public void add(Collection<Participant> people, Instant at) {
        var by = Acting.now().reference();
        batches.batchUpdate(
                """
                insert into casework.participant (case_id, person, part, added_at, added_by)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """,
                people.stream()
                        .map(
                                one ->
                                        new Object[] {
                                            one.of.value(),
                                            one.person.value(),
                                            one.part.code(),
                                            Timestamp.from(at),
                                            by
                                        })
                        .toList());
    }

    public List<Participant> of(CaseId id) {
        return jdbc.sql(
                        """
                        select case_id, person, part from casework.participant where case_id = ?
                        order by case part when 'survivor' then 0 when 'child' then 1
                            when 'other' then 2 else 3 end, added_at, person
                        """)
                .param(id.value())
                .query(
                        (row, n) ->
                                new Participant(
                                        id,
                                        new PersonId(row.getObject(2, UUID.class)),
                                        Part.of(row.getString(3))))
                .list();
    }

    /** How many people each case names. */
    public Map<CaseId, Integer> count(Collection<CaseId> ids) {
        return jdbc
                .sql(
                        """
                        select case_id, count(*) from casework.participant
                        where case_id = any (?) group by case_id
                        """)
                .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                .query(
                        (row, n) ->
                                Map.entry(new CaseId(row.getObject(1, UUID.class)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    public Set<PersonId> people(CaseId id) {
        return of(id).stream().map(Participant::person).collect(Collectors.toSet());
    }
}
