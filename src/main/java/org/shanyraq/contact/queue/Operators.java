package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those on duty. */
@Component
public class Operators {
    private static final String BUSY =
            """
            (select count(*) from contact.contact c where c.owner = o.staff_id and c.state = 'answered')
            + (select count(*) from contact.offer f where f.staff_id = o.staff_id and f.outcome = 'open')
            """;

    private final JdbcClient jdbc;

    Operators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * One operator.
     *
     * @param until when wrap-up ends by itself
     * @param inHand conversations and open offers
     */
    public record Operator(
            StaffId staff,
            OperatorState state,
            Optional<String> reason,
            Instant since,
            Optional<Instant> until,
            int inHand,
            int capacity) {}

    public Optional<Operator> find(StaffId staff) {
        return jdbc.sql(
                        "select staff_id, state, reason, since, until, "
                                + BUSY
                                + ", capacity from contact.operator o where staff_id = ?")
                .param(staff.value())
                .query(Operators::operator)
                .optional();
    }

    /** Counts what changed on an operator's desk. */
    public long news(StaffId staff) {
        return jdbc.sql("select news from contact.operator where staff_id = ?")
                .param(staff.value())
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Everybody whose page is open, for the shift's board. */
    public List<Operator> onDuty(Instant seenAfter) {
        return jdbc.sql(
                        "select staff_id, state, reason, since, until, "
                                + BUSY
                                + ", capacity from contact.operator o where seen_at > ?"
                                + " order by state, since, staff_id limit 200")
                .param(Timestamp.from(seenAfter))
                .query(Operators::operator)
                .list();
    }

    void set(
            Actor.Staff member,
            Set<Language> languages,
            OperatorState state,
            Optional<String> reason,
            Optional<Instant> until,
            int capacity,
            Instant now) {
        jdbc.sql(
                        """
                        insert into contact.operator (staff_id, centre, languages, state, reason, since,
                            until, capacity, seen_at, offered_at)
                        values (:staff, :centre, :languages, :state, :reason, :now, :until, :capacity,
                            :now, :now)
                        on conflict (staff_id) do update set centre = excluded.centre,
                            languages = excluded.languages, state = excluded.state,
                            reason = excluded.reason, since = excluded.since, until = excluded.until,
                            missed = 0, seen_at = excluded.seen_at
                        """)
                .param("staff", member.id().value())
                .param("centre", member.centre().value())
                .param("languages", languages.stream().map(Language::code).toArray(String[]::new))
                .param("state", state.code())
                .param("reason", reason.orElse(null))
                .param("now", Timestamp.from(now))
                .param("until", until.map(Timestamp::from).orElse(null))
                .param("capacity", capacity)
                .update();
    }

    /** A sign of life of an operator's page. */
    void seen(StaffId staff, Instant now) {
        jdbc.sql("update contact.operator set seen_at = ? where staff_id = ?")
                .param(Timestamp.from(now))
                .param(staff.value())
                .update();
    }

    List<Routing.Ready> ready(Instant seenAfter) {
        return jdbc.sql(
                        "select staff_id, languages, "
                                + BUSY
                                + ", capacity, offered_at from contact.operator o"
                                + " where state = 'ready' and seen_at > ?")
                .param(Timestamp.from(seenAfter))
                .query(Operators::ready)
                .list();
    }

    private static Operator operator(ResultSet row, int n) throws SQLException {
        return new Operator(
                new StaffId(row.getObject(1, UUID.class)),
                OperatorState.of(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant),
                row.getInt(6),
                row.getInt(7));
    }

    private static Routing.Ready ready(ResultSet row, int n) throws SQLException {
        return new Routing.Ready(
                new StaffId(row.getObject(1, UUID.class)),
                Arrays.stream((String[]) row.getArray(2).getArray())
                        .flatMap(code -> Language.of(code).stream())
                        .collect(Collectors.toSet()),
                row.getInt(3),
                row.getInt(4),
                row.getTimestamp(5).toInstant());
    }
}
