package org.shanyraq.ground;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Numbered facts, written in the transaction of what happened and read in batches by those who
 * count.
 *
 * <p>A number is drawn before its transaction commits, so numbers do not follow the order of
 * commits. A reader therefore takes only facts of transactions older than the oldest running one,
 * in the order (transaction, number): none can appear behind its back.
 */
@Component
public class Facts {
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Facts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Writes many facts in one statement, for imports, within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Fact> facts) {
        jdbc.sql(
                        """
                        insert into ground.fact (at, kind, subject, codes)
                        select at, kind, subject, codes::jsonb
                        from unnest(?::timestamptz[], ?::text[], ?::uuid[], ?::text[])
                            as f (at, kind, subject, codes)
                        """)
                .param(facts.stream().map(fact -> fact.at().toString()).toArray(String[]::new))
                .param(facts.stream().map(Fact::kind).toArray(String[]::new))
                .param(facts.stream().map(Fact::subject).toArray(UUID[]::new))
                .param(
                        facts.stream()
                                .map(fact -> json.writeValueAsString(fact.codes()))
                                .toArray(String[]::new))
                .update();
    }

    /** Writes the fact within the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Fact fact) {
        jdbc.sql("insert into ground.fact (at, kind, subject, codes) values (?, ?, ?, ?::jsonb)")
                .param(Timestamp.from(fact.at()))
                .param(fact.kind())
                .param(fact.subject())
                .param(json.writeValueAsString(fact.codes()))
                .update();
    }

    /**
     * Hands the next settled facts to the reader and moves its mark, in the caller's transaction:
     * both hold or neither.
     *
     * @param reader the reader's own name; two nodes with the same name take turns
     * @return how many facts were handed over; fewer than {@code most} when none is left
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public int read(String reader, int most, Consumer<List<Fact>> batch) {
        jdbc.sql("insert into ground.fact_reader (name) values (?) on conflict do nothing")
                .param(reader)
                .update();
        var mark =
                jdbc.sql(
                                "select xid::text, number from ground.fact_reader where name = ? for update")
                        .param(reader)
                        .query((row, n) -> new Mark(row.getString(1), row.getLong(2)))
                        .single();
        var rows =
                jdbc.sql(
                                """
                                select xid::text, number, kind, subject, at, codes::text from ground.fact
                                where (xid, number) > (?::xid8, ?)
                                  and xid < pg_snapshot_xmin(pg_current_snapshot())
                                order by fact.xid, fact.number limit ?
                                """)
                        .param(mark.xid)
                        .param(mark.number)
                        .param(most)
                        .query(this::numbered)
                        .list();
        if (rows.isEmpty()) {
            return 0;
        }
        batch.accept(rows.stream().map(Numbered::fact).toList());
        var last = rows.getLast().mark;
        jdbc.sql("update ground.fact_reader set xid = ?::xid8, number = ? where name = ?")
                .param(last.xid)
                .param(last.number)
                .param(reader)
                .update();
        return rows.size();
    }

    private Numbered numbered(ResultSet row, int n) throws SQLException {
        return new Numbered(
                new Mark(row.getString(1), row.getLong(2)),
                new Fact(
                        row.getString(3),
                        row.getObject(4, UUID.class),
                        row.getTimestamp(5).toInstant(),
                        json.readValue(row.getString(6), CODES)));
    }

    private record Mark(String xid, long number) {}

    private record Numbered(Mark mark, Fact fact) {}
}
