package org.shanyraq.planning.staffing.team;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.work.WorkState;
import org.shanyraq.planning.work.WorkTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The table of simulated teams, inside the caller's transaction. */
@Component
class TeamRuns {
    static final String TABLE = "planning.team";

    private static final String ALL =
            "select id, owner, question::text, state, done, outcome::text, fault, asked from "
                    + TABLE;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final WorkTable work;

    TeamRuns(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        work = new WorkTable(jdbc, clock, TABLE);
    }

    Optional<TeamRun> find(UUID id) {
        return jdbc.sql(ALL + " where id = ?").param(id).query(this::run).optional();
    }

    List<TeamRun> latest(int most) {
        return jdbc.sql(ALL + " order by asked desc, id desc limit ?")
                .param(most)
                .query(this::run)
                .list();
    }

    void add(UUID id, StaffId owner, TeamQuestion question) {
        jdbc.sql(
                        """
                        insert into planning.team (id, owner, question, state, asked)
                        values (?, ?, ?::jsonb, 'waiting', ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(owner.value())
                .param(json.writeValueAsString(question))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void stop(UUID id) {
        work.stop(id);
    }

    void remove(UUID id) {
        work.remove(id);
    }

    private TeamRun run(ResultSet row, int n) throws SQLException {
        String outcome = row.getString(6);
        return new TeamRun(
                row.getObject(1, UUID.class),
                new StaffId(row.getObject(2, UUID.class)),
                json.readValue(row.getString(3), TeamQuestion.class),
                WorkState.of(row.getString(4)),
                row.getDouble(5),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(json.readValue(outcome, TeamOutcome.class)),
                Optional.ofNullable(row.getString(7)),
                row.getTimestamp(8).toInstant());
    }
}
