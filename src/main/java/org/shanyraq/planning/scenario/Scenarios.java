package org.shanyraq.planning.scenario;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.planning.work.WorkState;
import org.shanyraq.planning.work.WorkTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of scenarios, inside the caller's transaction; row security shows each reader theirs.
 */
@Component
public class Scenarios {
    private static final String ALL =
            "select id, owner, name, note, shared, wish::text, state, units, value, gap, outcome::text,"
                    + " fault, fault_number, asked, version from planning.scenario ";

    public static final String TABLE = "planning.scenario";

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Clock clock;
    private final WorkTable work;

    Scenarios(JdbcClient jdbc, JsonMapper json, Clock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
        work = new WorkTable(jdbc, clock, TABLE);
    }

    public Optional<Scenario> find(UUID id) {
        return jdbc.sql(ALL + "where id = ?").param(id).query(this::scenario).optional();
    }

    /** The latest first, at most so many, after one that was seen. */
    public List<Scenario> latest(int most, @Nullable UUID after) {
        return jdbc.sql(
                        ALL
                                + """
                                where ?::uuid is null
                                   or (asked, id) < (select asked, id from planning.scenario where id = ?)
                                order by asked desc, id desc limit ?
                                """)
                .param(after)
                .param(after)
                .param(most)
                .query(this::scenario)
                .list();
    }

    void add(UUID id, StaffId owner, String name, Wish wish) {
        jdbc.sql(
                        """
                        insert into planning.scenario (id, owner, name, wish, state, asked)
                        values (?, ?, ?, ?::jsonb, 'waiting', ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(owner.value())
                .param(name)
                .param(json.writeValueAsString(wish))
                .param(now())
                .update();
    }

    /**
     * @return false when somebody else was quicker, or it is not one's own
     */
    boolean describe(UUID id, int version, String name, String note, Set<Role> shared) {
        return jdbc.sql(
                                """
                                update planning.scenario set name = ?, note = ?, shared = ?, version = version + 1
                                where id = ? and version = ? and owner = ground.staff()
                                """)
                        .param(name)
                        .param(note)
                        .param(shared.stream().map(Role::code).toArray(String[]::new))
                        .param(id)
                        .param(version)
                        .update()
                == 1;
    }

    void stop(UUID id) {
        work.stop(id);
    }

    void remove(UUID id) {
        work.remove(id);
    }

    /** How far a plan is, as the table has it. */
    public static Map<String, ?> columns(long units, double value, double gap) {
        return Map.of("units", units, "value", value, "gap", gap);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private Scenario scenario(ResultSet row, int n) throws SQLException {
        String outcome = row.getString(11);
        String fault = row.getString(12);
        return new Scenario(
                row.getObject(1, UUID.class),
                new StaffId(row.getObject(2, UUID.class)),
                row.getString(3),
                row.getString(4),
                Arrays.stream((String[]) row.getArray(5).getArray())
                        .map(code -> Role.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                json.readValue(row.getString(6), Wish.class),
                WorkState.of(row.getString(7)),
                new Scenario.Progress(row.getLong(8), row.getDouble(9), row.getDouble(10)),
                outcome == null
                        ? Optional.empty()
                        : Optional.of(json.readValue(outcome, Outcome.class)),
                fault == null
                        ? Optional.empty()
                        : Optional.of(new Scenario.Fault(fault, row.getLong(13))),
                row.getTimestamp(14).toInstant(),
                row.getInt(15));
    }
}
