package org.shanyraq.casework.register;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.FreshId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The turns in the life of a case: opened, given to somebody, closed. Codes only. */
@Component
public class Happenings {
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Happenings(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public record Happening(Instant at, String kind, Map<String, String> codes) {}

    public void note(CaseId id, Instant at, String kind, Map<String, String> codes) {
        jdbc.sql(
                        """
                        insert into casework.happening (id, case_id, at, by, kind, codes)
                        values (?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .param(FreshId.next())
                .param(id.value())
                .param(Timestamp.from(at))
                .param(Acting.now().reference())
                .param(kind)
                .param(json.writeValueAsString(codes))
                .update();
    }

    public List<Happening> of(CaseId id, int most) {
        return jdbc.sql(
                        """
                        select at, kind, codes::text from casework.happening
                        where case_id = ? order by at desc, id desc limit ?
                        """)
                .param(id.value())
                .param(most)
                .query(
                        (row, n) ->
                                new Happening(
                                        row.getTimestamp(1).toInstant(),
                                        row.getString(2),
                                        json.readValue(row.getString(3), CODES)))
                .list();
    }
}
