package org.shanyraq.access.signin;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Browsers that members of staff have signed in with before. */
@Component
class Devices {
    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient jdbc;
    private final Clock clock;

    Devices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Asks the same question for somebody unknown, so that it takes as long. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean knows(@Nullable StaffId staff, Optional<String> device) {
        return jdbc.sql("select exists (select from access.device where staff = ? and token = ?)")
                .param(staff == null ? NOBODY : staff.value())
                .param(Tokens.hash(device.orElse("")))
                .query(Boolean.class)
                .single();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(StaffId staff, String device, String words) {
        jdbc.sql(
                        """
                        insert into access.device (staff, token, words, first_at, last_at)
                        values (:staff, :token, :words, :now, :now)
                        on conflict (staff, token) do update set last_at = :now, words = :words
                        """)
                .param("staff", staff.value())
                .param("token", Tokens.hash(device))
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void forgetAll(StaffId staff) {
        jdbc.sql("delete from access.device where staff = ?").param(staff.value()).update();
    }
}
