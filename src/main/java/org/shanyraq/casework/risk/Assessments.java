package org.shanyraq.casework.risk;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The risk assessments of cases. */
@Component
public class Assessments {
    public static final String INSERT =
            """
            insert into casework.assessment (id, case_id, made_at, made_by, instrument, edition, band,
                raised, answers, reckoning, why, holds_until)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final TypeReference<Map<String, String>> ANSWERS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Assessments(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(CaseId id, Assessment made, SealedFile key) {
        jdbc.sql(INSERT).params(java.util.Arrays.asList(row(id, made, key))).update();
    }

    public @Nullable Object[] row(CaseId of, Assessment made, SealedFile key) {
        var id = made.id();
        var by = made.madeBy();
        return new @Nullable Object[] {
            id,
            of.value(),
            Timestamp.from(made.madeAt()),
            by == null ? null : by.value(),
            made.instrument(),
            made.edition(),
            made.band(),
            made.raised(),
            key.seal(SealedFields.ANSWERS, id, json.writeValueAsString(made.answers())),
            key.seal(SealedFields.RECKONING, id, json.writeValueAsString(made.reckoned())),
            made.why().isBlank() ? null : key.seal(SealedFields.WHY, id, made.why()),
            Cases.stamp(made.holdsUntil())
        };
    }

    public List<Assessment> of(CaseId id, SealedFile key, int most) {
        return jdbc.sql(
                        """
                        select id, made_at, made_by, instrument, edition, band, raised, answers, reckoning,
                            why, holds_until
                        from casework.assessment where case_id = ? order by made_at desc, id desc limit ?
                        """)
                .param(id.value())
                .param(most)
                .query((row, n) -> assessment(row, key))
                .list();
    }

    private Assessment assessment(ResultSet row, SealedFile key) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var by = row.getObject(3, UUID.class);
        var why = row.getBytes(10);
        return new Assessment(
                id,
                row.getTimestamp(2).toInstant(),
                by == null ? null : new StaffId(by),
                row.getString(4),
                row.getInt(5),
                row.getString(6),
                row.getBoolean(7),
                json.readValue(key.open(SealedFields.ANSWERS, id, row.getBytes(8)), ANSWERS),
                json.readValue(
                        key.open(SealedFields.RECKONING, id, row.getBytes(9)),
                        Assessment.Reckoned.class),
                why == null ? "" : key.open(SealedFields.WHY, id, why),
                Cases.instant(row, "holds_until"));
    }
}
