package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.SignsOfLife;
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
     * @param skills levels by skill
     * @param languages codes of the languages that she speaks
     */
    public record Operator(
            StaffId staff,
            OperatorState state,
            Optional<String> reason,
            Instant since,
            Optional<Instant> until,
            int inHand,
            int capacity,
            Map<Skill, Integer> skills,
            List<String> languages,
            boolean reserve) {
        /** Ready, and there is no room for more. */
        public boolean isBusy() {
            return state == OperatorState.READY && inHand >= capacity;
        }
    }

    public Optional<Operator> find(StaffId staff) {
        return jdbc.sql(
                        "select staff_id, state, reason, since, until, "
                                + BUSY
                                + ", capacity, skills, languages, reserve from contact.operator o where staff_id = ?")
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
                                + ", capacity, skills, languages, reserve from contact.operator o where seen_at > ?"
                                + " order by state, since, staff_id limit 1000")
                .param(Timestamp.from(seenAfter))
                .query(Operators::operator)
                .list();
    }

    /**
     * What she can do is taken over from her profile each time that she says what she does. Her
     * page may be another than before, and has to show anew that it answers.
     */
    void set(
            Actor.Staff member,
            Profile profile,
            OperatorState state,
            Optional<String> reason,
            Optional<Instant> until,
            Instant now) {
        jdbc.sql(
                        """
                        insert into contact.operator as o (staff_id, centre, languages, skills, reserve, state,
                            reason, since, until, capacity, seen_at, offered_at)
                        values (:staff, :centre, :languages, :skills, :reserve, :state, :reason, :now,
                            :until, :capacity, :now, :now)
                        on conflict (staff_id) do update set centre = excluded.centre,
                            languages = excluded.languages, skills = excluded.skills,
                            reserve = excluded.reserve, capacity = excluded.capacity,
                            state = excluded.state, reason = excluded.reason, since = excluded.since,
                            until = excluded.until, missed = 0, seen_at = greatest(o.seen_at, excluded.seen_at),
                            answers = false
                        """)
                .param("staff", member.id().value())
                .param("centre", member.centre().value())
                .param("languages", profile.tongues().stream().sorted().toArray(String[]::new))
                .param("skills", OnShift.codes(profile.levels()))
                .param("reserve", profile.reserve())
                .param("state", state.code())
                .param("reason", reason.orElse(null))
                .param("now", Timestamp.from(now))
                .param("until", until.map(Timestamp::from).orElse(null))
                .param("capacity", profile.capacity())
                .update();
    }

    /** What changes for somebody who sits at her desk while her profile is changed. */
    void adopt(StaffId staff, Profile profile) {
        jdbc.sql(
                        """
                        update contact.operator set languages = ?, skills = ?, reserve = ?, capacity = ?
                        where staff_id = ?
                        """)
                .param(profile.tongues().stream().sorted().toArray(String[]::new))
                .param(OnShift.codes(profile.levels()))
                .param(profile.reserve())
                .param(profile.capacity())
                .param(staff.value())
                .update();
    }

    /** Nobody else changes what she is doing or has in hand until the transaction ends. */
    void hold(StaffId staff) {
        jdbc.sql("select 1 from contact.operator where staff_id = ? for update")
                .param(staff.value())
                .query(Integer.class)
                .optional();
    }

    /** Signs of life of many; only those on the shift's list are noted. */
    void heard(Collection<SignsOfLife.Sign> signs) {
        jdbc.sql(
                        """
                        update contact.operator o set seen_at = s.at, answers = o.answers or s.called
                        from (select staff_id, s.at, s.called
                            from contact.operator join unnest(?::uuid[], ?::timestamptz[], ?::boolean[])
                                s (staff, at, called) on s.staff = staff_id
                            where seen_at < s.at order by staff_id for update of operator) s
                        where o.staff_id = s.staff_id
                        """)
                .param(signs.stream().map(s -> s.staff().value()).toArray(UUID[]::new))
                .param(signs.stream().map(s -> s.at().toString()).toArray(String[]::new))
                .param(signs.stream().map(SignsOfLife.Sign::called).toArray(Boolean[]::new))
                .update();
    }

    private static Operator operator(ResultSet row, int n) throws SQLException {
        return new Operator(
                new StaffId(row.getObject(1, UUID.class)),
                OperatorState.of(row.getString(2)),
                Optional.ofNullable(row.getString(3)),
                row.getTimestamp(4).toInstant(),
                Optional.ofNullable(row.getTimestamp(5)).map(Timestamp::toInstant),
                row.getInt(6),
                row.getInt(7),
                OnShift.skills(Arrays.asList((String[]) row.getArray(8).getArray())),
                Arrays.asList((String[]) row.getArray(9).getArray()),
                row.getBoolean(10));
    }
}
