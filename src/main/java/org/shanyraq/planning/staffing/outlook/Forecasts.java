package org.shanyraq.planning.staffing.outlook;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.FreshId;
import org.shanyraq.planning.StaffingActs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The forecasts that were made; the latest counts. */
@Component
public class Forecasts {
    private static final int KEPT = 30;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Policy policy;

    Forecasts(JdbcClient jdbc, JsonMapper json, Policy policy) {
        this.jdbc = jdbc;
        this.json = json;
        this.policy = policy;
    }

    /** Absent until the first one is made, some seconds after the first contacts are counted. */
    @Transactional
    public Optional<Forecast> latest() {
        policy.require(StaffingActs.SEE);
        return jdbc.sql("select body::text from planning.forecast order by made_at desc limit 1")
                .query(String.class)
                .optional()
                .map(body -> json.readValue(body, Forecast.class));
    }

    /** Has the next one made at once. */
    @Transactional
    public void makeAnew() {
        policy.require(StaffingActs.FORETELL);
        jdbc.sql(
                        """
                        delete from planning.forecast
                        where id = (select id from planning.forecast order by made_at desc limit 1)
                        """)
                .update();
    }

    Optional<Instant> lastMade() {
        return jdbc.sql("select made_at from planning.forecast order by made_at desc limit 1")
                .query((row, n) -> row.getTimestamp(1).toInstant())
                .optional();
    }

    void keep(Forecast forecast) {
        jdbc.sql(
                        "insert into planning.forecast (id, made_at, first, body) values (?, ?, ?, ?::jsonb)")
                .param(FreshId.next())
                .param(Timestamp.from(forecast.madeAt()))
                .param(Date.valueOf(forecast.first()))
                .param(json.writeValueAsString(forecast))
                .update();
        jdbc.sql(
                        """
                        delete from planning.forecast where made_at < (
                            select made_at from planning.forecast order by made_at desc offset ? limit 1)
                        """)
                .param(KEPT)
                .update();
    }
}
