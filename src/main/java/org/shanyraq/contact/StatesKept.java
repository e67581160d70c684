package org.shanyraq.contact;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What operators were doing, stretch by stretch, for whoever holds a schedule against it: times and
 * codes of states, nothing of any contact.
 */
@Component
public class StatesKept {
    private final JdbcClient jdbc;
    private final Policy policy;

    StatesKept(JdbcClient jdbc, Policy policy) {
        this.jdbc = jdbc;
        this.policy = policy;
    }

    /**
     * @param state a code: {@code ready}, {@code break}, {@code wrap_up}, {@code away}, {@code
     *     missed}, {@code signed_off}
     * @param until absent while it goes on
     */
    public record Stretch(StaffId staff, String state, Instant since, Optional<Instant> until) {}

    /** Those of some people that touch a time, in their order. */
    @Transactional
    public List<Stretch> between(Collection<StaffId> staff, Instant from, Instant until) {
        policy.require(ContactActs.SEE_STATES);
        return jdbc.sql(
                        """
                        select staff_id, state, since, until from contact.operator_stretch
                        where staff_id = any(?) and since < ? and (until is null or until > ?)
                        order by since, id
                        """)
                .param(staff.stream().map(StaffId::value).toArray(UUID[]::new))
                .param(Timestamp.from(until))
                .param(Timestamp.from(from))
                .query(StatesKept::stretch)
                .list();
    }

    /** Takes over stretches that are over, of an earlier program or a demo country. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<Stretch> past) {
        policy.require(ContactActs.OPEN);
        jdbc.sql(
                        """
                        insert into contact.operator_stretch (staff_id, state, since, until)
                        select * from unnest(?::uuid[], ?::text[], ?::timestamptz[], ?::timestamptz[])
                        """)
                .param(past.stream().map(one -> one.staff().value()).toArray(UUID[]::new))
                .param(past.stream().map(Stretch::state).toArray(String[]::new))
                .param(past.stream().map(one -> one.since().toString()).toArray(String[]::new))
                .param(
                        past.stream()
                                .map(one -> one.until().orElse(one.since()).toString())
                                .toArray(String[]::new))
                .update();
    }

    private static Stretch stretch(ResultSet row, int n) throws SQLException {
        return new Stretch(
                new StaffId(row.getObject(1, UUID.class)),
                row.getString(2),
                row.getTimestamp(3).toInstant(),
                Optional.ofNullable(row.getTimestamp(4)).map(Timestamp::toInstant));
    }
}
