package org.shanyraq.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.signin.AsSignIn;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who of the staff is signed in at this moment, on any node. */
@Component
public class PresentStaff {
    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Clock clock;

    PresentStaff(JdbcClient jdbc, AsSignIn work, Clock clock) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
    }

    public Set<StaffId> among(Collection<StaffId> staff) {
        return work.call(
                () ->
                        jdbc
                                .sql(
                                        """
                                        select distinct staff from access.sign_in
                                        where staff = any(?) and ended_at is null and expires_at > ?
                                        """)
                                .param(staff.stream().map(StaffId::value).toArray(UUID[]::new))
                                .param(Timestamp.from(clock.instant()))
                                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                                .list()
                                .stream()
                                .collect(Collectors.toSet()));
    }
}
