package org.shanyraq.casework.entries;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.NewIncident;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.sealing.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The incidents of cases. */
@Component
public class Incidents {
    public static final String INSERT =
            """
            insert into casework.incident (id, case_id, happened_at, place, particulars, account,
                breach_of, recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;
    private final JsonMapper json;

    Incidents(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void add(UUID id, NewIncident incident, SealedFile key, Instant now) {
        jdbc.sql(INSERT).params(Arrays.asList(row(id, incident, key, now))).update();
    }

    /** The values of one row, in the order of the insert. */
    public @Nullable Object[] row(UUID id, NewIncident incident, SealedFile key, Instant now) {
        var particulars =
                new Incident.Particulars(
                        incident.forms(),
                        incident.harm(),
                        incident.weapon(),
                        incident.childrenPresent());
        var breach = incident.breachOf();
        return new @Nullable Object[] {
            id,
            incident.caseId().value(),
            Timestamp.from(incident.happenedAt()),
            incident.place().code(),
            key.seal(SealedFields.PARTICULARS, id, json.writeValueAsString(particulars)),
            incident.account().isBlank()
                    ? null
                    : key.seal(SealedFields.ACCOUNT, id, incident.account()),
            breach == null ? null : breach.value(),
            Timestamp.from(now),
            Acting.now().reference()
        };
    }

    public List<Incident> of(CaseId id, SealedFile key, int most) {
        return jdbc.sql(
                        """
                        select id, happened_at, place, particulars, account, breach_of, recorded_at
                        from casework.incident where case_id = ? order by happened_at desc, id desc limit ?
                        """)
                .param(id.value())
                .param(most)
                .query((row, n) -> incident(row, key))
                .list();
    }

    private Incident incident(ResultSet row, SealedFile key) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var account = row.getBytes(5);
        var breach = row.getObject(6, UUID.class);
        return new Incident(
                id,
                row.getTimestamp(2).toInstant(),
                NewIncident.Place.valueOf(row.getString(3).toUpperCase(Locale.ROOT)),
                json.readValue(
                        key.open(SealedFields.PARTICULARS, id, row.getBytes(4)),
                        Incident.Particulars.class),
                account == null ? "" : key.open(SealedFields.ACCOUNT, id, account),
                breach == null ? null : new MeasureId(breach),
                row.getTimestamp(7).toInstant());
    }
}
