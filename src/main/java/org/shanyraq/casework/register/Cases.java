package org.shanyraq.casework.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CaseState;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HouseholdId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The case files, as far as row security shows them. */
@Component
public class Cases {
    public static final String COLUMNS =
            """
            id, centre, number, household, survivor, contact, state, worker, language, region, district,
            band, assessed_at, review_due, opened_at, touched_at, closed_at, close_reason, version
            """;

    private final JdbcClient jdbc;

    Cases(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<CaseFile> find(CaseId id) {
        return jdbc.sql("select " + COLUMNS + " from casework.case_file where id = ?")
                .param(id.value())
                .query(Cases::file)
                .optional();
    }

    public Map<CaseId, CaseFile> find(Collection<CaseId> ids) {
        var found = new HashMap<CaseId, CaseFile>();
        if (!ids.isEmpty()) {
            jdbc.sql("select " + COLUMNS + " from casework.case_file where id = any (?)")
                    .param(ids.stream().map(CaseId::value).toArray(UUID[]::new))
                    .query(Cases::file)
                    .list()
                    .forEach(file -> found.put(file.id(), file));
        }
        return found;
    }

    /** Two who open with one key at once take turns: the second finds what the first opened. */
    public void lockOpening(UUID key) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('case ' || ?, 0))")
                .param(key.toString())
                .query((row, n) -> true)
                .list();
    }

    public Optional<CaseId> openedWith(UUID key) {
        return jdbc.sql("select id from casework.case_file where opened_with = ?")
                .param(key)
                .query((row, n) -> new CaseId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** The next serials of the centre in the year; the first of them is returned. */
    public int number(CentreId centre, int year, int howMany) {
        return jdbc.sql(
                                """
                                insert into casework.numbering (centre, year, last) values (?, ?, ?)
                                on conflict (centre, year) do update set last = numbering.last + excluded.last
                                returning last
                                """)
                        .param(centre.value())
                        .param(year)
                        .param(howMany)
                        .query(Integer.class)
                        .single()
                - howMany
                + 1;
    }

    /** Notes that something happened in the case; the version goes on. */
    public void touch(CaseId id, Instant at) {
        jdbc.sql(
                        """
                        update casework.case_file
                        set touched_at = greatest(touched_at, ?), version = version + 1 where id = ?
                        """)
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    public boolean assign(CaseId id, StaffId worker, Instant at, int version) {
        return jdbc.sql(
                                """
                                update casework.case_file set worker = ?, touched_at = ?,
                                    state = case state when 'opened' then 'in_work' else state end,
                                    version = version + 1
                                where id = ? and version = ?
                                """)
                        .param(worker.value())
                        .param(Timestamp.from(at))
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    public boolean close(CaseId id, String reason, Instant at, int version) {
        return jdbc.sql(
                                """
                                update casework.case_file set state = 'closed', closed_at = ?, close_reason = ?,
                                    touched_at = ?, version = version + 1
                                where id = ? and version = ? and state <> 'closed'
                                """)
                        .param(Timestamp.from(at))
                        .param(reason)
                        .param(Timestamp.from(at))
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    public boolean reopen(CaseId id, Instant at, int version) {
        return jdbc.sql(
                                """
                                update casework.case_file set closed_at = null, close_reason = null,
                                    state = case when worker is null then 'opened' else 'in_work' end,
                                    touched_at = ?, version = version + 1
                                where id = ? and version = ? and state = 'closed'
                                """)
                        .param(Timestamp.from(at))
                        .param(id.value())
                        .param(version)
                        .update()
                == 1;
    }

    public void assessed(CaseId id, String band, Instant at, @Nullable Instant holdsUntil) {
        jdbc.sql(
                        """
                        update casework.case_file set band = ?, assessed_at = ?, review_due = ? where id = ?
                        """)
                .param(band)
                .param(Timestamp.from(at))
                .param(stamp(holdsUntil))
                .param(id.value())
                .update();
    }

    public void reviewNow(CaseId id, Instant at) {
        jdbc.sql("update casework.case_file set review_due = least(review_due, ?) where id = ?")
                .param(Timestamp.from(at))
                .param(id.value())
                .update();
    }

    /**
     * Open cases by worker, for the manager's view of the team; those without a worker under null.
     */
    public List<Load> loads(CentreId centre) {
        return jdbc.sql(
                        """
                        select worker, count(*), count(*) filter (where band in ('high', 'extreme'))
                        from casework.case_file where centre = ? and state <> 'closed' group by worker
                        """)
                .param(centre.value())
                .query(
                        (row, n) -> {
                            var worker = row.getObject(1, UUID.class);
                            return new Load(
                                    worker == null ? null : new StaffId(worker),
                                    row.getInt(2),
                                    row.getInt(3));
                        })
                .list();
    }

    /** How many open cases somebody has, and how many of them at high risk. */
    public record Load(@Nullable StaffId worker, int open, int grave) {}

    public int openCases(StaffId worker) {
        return jdbc.sql(
                        "select count(*) from casework.case_file where worker = ? and state <> 'closed'")
                .param(worker.value())
                .query(Integer.class)
                .single();
    }

    public int waiting(CentreId centre) {
        return jdbc.sql(
                        "select count(*) from casework.case_file where centre = ? and state = 'opened'")
                .param(centre.value())
                .query(Integer.class)
                .single();
    }

    public static CaseFile file(ResultSet row, int n) throws SQLException {
        var survivor = row.getObject("survivor", UUID.class);
        var contact = row.getObject("contact", UUID.class);
        var worker = row.getObject("worker", UUID.class);
        return new CaseFile(
                new CaseId(row.getObject("id", UUID.class)),
                new CentreId(row.getObject("centre", UUID.class)),
                row.getString("number"),
                new HouseholdId(row.getObject("household", UUID.class)),
                survivor == null ? null : new PersonId(survivor),
                contact == null ? null : new ContactId(contact),
                CaseState.of(row.getString("state")),
                worker == null ? null : new StaffId(worker),
                Language.of(row.getString("language")).orElse(Language.KK),
                row.getString("region"),
                row.getString("district"),
                row.getString("band"),
                instant(row, "assessed_at"),
                instant(row, "review_due"),
                row.getTimestamp("opened_at").toInstant(),
                row.getTimestamp("touched_at").toInstant(),
                instant(row, "closed_at"),
                row.getString("close_reason"),
                row.getInt("version"));
    }

    public static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }

    public static @Nullable Timestamp stamp(@Nullable Instant at) {
        return at == null ? null : Timestamp.from(at);
    }
}
