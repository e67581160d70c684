package org.shanyraq.casework.register;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A form that is sent twice makes one thing: the key of the form finds what it made. */
@Component
public class Once {
    private final JdbcClient jdbc;
    private final Clock clock;

    Once(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Takes the key for a new thing.
     *
     * @return what the key made before; empty when the new thing is to be made now
     */
    public Optional<UUID> made(UUID key, UUID fresh) {
        int taken =
                jdbc.sql(
                                """
                                insert into casework.once (key, made, at) values (?, ?, ?)
                                on conflict do nothing
                                """)
                        .param(key)
                        .param(fresh)
                        .param(Timestamp.from(clock.instant()))
                        .update();
        if (taken == 1) {
            return Optional.empty();
        }
        return jdbc.sql("select made from casework.once where key = ?")
                .param(key)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }
}
