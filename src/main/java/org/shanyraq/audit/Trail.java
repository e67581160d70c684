package org.shanyraq.audit;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail. An entry is written in the transaction of the act and before any data leaves:
 * where it cannot be written, nothing is read. It holds ids and codes, never a name.
 */
@Component
public class Trail {
    private final JdbcClient jdbc;
    private final Clock clock;

    Trail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Writes one entry that names everything that is shown or changed.
     *
     * @param act what was done, dotted by room: {@code case.open}
     * @param reason the policy's reason for allowing it, as a code
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void wrote(String act, Collection<Thing> things, String reason) {
        jdbc.sql("insert into audit.entry (at, actor, act, things, reason) values (?, ?, ?, ?, ?)")
                .param(Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .param(Acting.now().reference())
                .param(act)
                .param(things.stream().map(Thing::toString).distinct().toArray(String[]::new))
                .param(reason)
                .update();
    }
}
