package org.shanyraq.audit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads the trail for an auditor; row security shows it to nobody else. The caller asks the policy
 * and writes that the trail was read.
 */
@Component
public class SearchTrail {
    private final JdbcClient jdbc;

    SearchTrail(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is looked for; each absent part matches everything.
     *
     * @param act the beginning of an act's name, such as {@code case.}
     * @param thing {@code kind:id}
     * @param actor {@code staff:id}, {@code job:name} …
     */
    public record Question(
            String act,
            String thing,
            String actor,
            @Nullable Instant from,
            @Nullable Instant until) {}

    /** One entry, with its place in the order of the trail. */
    public record Found(
            long xid,
            long id,
            Instant at,
            String actor,
            String act,
            List<String> things,
            String reason) {}

    /** Sealed so far: the last checkpoint's number and time. */
    public record Sealed(long checkpoint, Instant at) {}

    /** The newest first, from before a place on. */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<Found> find(Question question, long beforeXid, long beforeId, int most) {
        return jdbc.sql(
                        """
                        select xid::text::bigint as xid, id, at, actor, act, things, reason
                        from audit.entry
                        where (xid, id) < (:xid::text::xid8, :id)
                          and (:act = '' or act like :act || '%')
                          and (:thing = '' or things @> array[:thing]::text[])
                          and (:actor = '' or actor = :actor)
                          and at >= :from and at < :until
                        order by xid desc, id desc limit :most
                        """)
                .param("xid", beforeXid)
                .param("id", beforeId)
                .param("act", question.act.replaceAll("[%_\\\\]", ""))
                .param("thing", question.thing)
                .param("actor", question.actor)
                .param("from", Timestamp.from(orElse(question.from, Instant.EPOCH)))
                .param(
                        "until",
                        Timestamp.from(
                                orElse(question.until, Instant.parse("9999-01-01T00:00:00Z"))))
                .param("most", most)
                .query(SearchTrail::found)
                .list();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<Sealed> sealed() {
        return jdbc.sql("select number, at from audit.checkpoint order by number desc limit 1")
                .query((row, n) -> new Sealed(row.getLong(1), row.getTimestamp(2).toInstant()))
                .optional();
    }

    private static Instant orElse(@Nullable Instant given, Instant otherwise) {
        return given == null ? otherwise : given;
    }

    private static Found found(ResultSet row, int n) throws SQLException {
        return new Found(
                row.getLong("xid"),
                row.getLong("id"),
                row.getTimestamp("at").toInstant(),
                row.getString("actor"),
                row.getString("act"),
                List.of((String[]) row.getArray("things").getArray()),
                row.getString("reason"));
    }
}
