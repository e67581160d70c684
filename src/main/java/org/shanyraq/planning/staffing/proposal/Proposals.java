package org.shanyraq.planning.staffing.proposal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.planning.work.WorkState;
import org.shanyraq.planning.work.WorkTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of rosters in the making, inside the caller's transaction. */
@Component
class Proposals {
    private static final String COLUMNS =
            "id, centre, week, seconds, state, done, missing, outcome::text, fault, asked, published";

    static final String TABLE = "planning.roster";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final WorkTable work;

    Proposals(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        work = new WorkTable(jdbc, clock, TABLE);
    }

    Optional<Proposal> find(UUID id) {
        return jdbc.sql("select " + COLUMNS + " from planning.roster where id = ?")
                .param(id)
                .query(this::proposal)
                .optional();
    }

    List<Proposal> latest(int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from planning.roster order by asked desc, id desc limit ?")
                .param(most)
                .query(this::proposal)
                .list();
    }

    void add(UUID id, Actor.Staff owner, LocalDate week, int seconds) {
        jdbc.sql(
                        """
                        insert into planning.roster (id, centre, owner, week, seconds, state, asked)
                        values (?, ?, ?, ?, ?, 'waiting', ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(owner.centre().value())
                .param(owner.id().value())
                .param(Date.valueOf(week))
                .param(seconds)
                .param(now())
                .update();
    }

    void stop(UUID id) {
        work.stop(id);
    }

    void remove(UUID id) {
        work.remove(id);
    }

    /** How far a roster is, as the table has it. */
    static Map<String, ?> columns(double done, int missing) {
        return Map.of("done", done, "missing", missing);
    }

    void publish(UUID id) {
        jdbc.sql("update planning.roster set published = ? where id = ?")
                .param(now())
                .param(id)
                .update();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Proposal proposal(ResultSet row, int n) throws SQLException {
        String outcome = row.getString(8);
        return new Proposal(
                row.getObject(1, UUID.class),
                new CentreId(row.getObject(2, UUID.class)),
                row.getDate(3).toLocalDate(),
                row.getInt(4),
                WorkState.of(row.getString(5)),
                row.getDouble(6),
                row.getInt(7),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(json.readValue(outcome, Proposal.Outcome.class)),
                Optional.ofNullable(row.getString(9)),
                row.getTimestamp(10).toInstant(),
                Optional.ofNullable(row.getTimestamp(11)).map(Timestamp::toInstant));
    }
}
