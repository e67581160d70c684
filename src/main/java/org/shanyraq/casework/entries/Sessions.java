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
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The services that were given in cases. */
@Component
public class Sessions {
    public static final String INSERT =
            """
            insert into casework.session (id, case_id, kind, held_at, minutes, how, staff, person, note,
                recorded_at, recorded_by)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcClient jdbc;

    Sessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(UUID id, NewSession session, SealedFile key, Instant now) {
        jdbc.sql(INSERT).params(Arrays.asList(row(id, session, key, now))).update();
    }

    public @Nullable Object[] row(UUID id, NewSession session, SealedFile key, Instant now) {
        var by = session.by();
        var with = session.with();
        return new @Nullable Object[] {
            id,
            session.caseId().value(),
            session.service().code(),
            Timestamp.from(session.heldAt()),
            session.minutes(),
            session.how().code(),
            by == null ? null : by.value(),
            with == null ? null : with.value(),
            session.note().isBlank() ? null : key.seal(SealedFields.NOTE, id, session.note()),
            Timestamp.from(now),
            Acting.now().reference()
        };
    }

    public List<Session> of(CaseId id, SealedFile key, int most) {
        return jdbc.sql(
                        """
                        select id, kind, held_at, minutes, how, staff, person, note from casework.session
                        where case_id = ? order by held_at desc, id desc limit ?
                        """)
                .param(id.value())
                .param(most)
                .query((row, n) -> session(row, key))
                .list();
    }

    private static Session session(ResultSet row, SealedFile key) throws SQLException {
        var id = row.getObject(1, UUID.class);
        var by = row.getObject(6, UUID.class);
        var with = row.getObject(7, UUID.class);
        var note = row.getBytes(8);
        return new Session(
                id,
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                row.getInt(4),
                NewSession.How.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
                by == null ? null : new StaffId(by),
                with == null ? null : new PersonId(with),
                note == null ? "" : key.open(SealedFields.NOTE, id, note));
    }
}
