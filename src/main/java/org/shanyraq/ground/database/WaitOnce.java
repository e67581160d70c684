package org.shanyraq.ground.database;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * A pool whose patience is spent once while the database is away: a page asks it many times, and
 * each wait in vain would add to the next until nobody waits for the answer any more. A pool that
 * is merely busy is waited for as always.
 */
final class WaitOnce extends DelegatingDataSource {
    private static final long PAUSE = Duration.ofSeconds(1).toNanos();

    private final HikariDataSource pool;
    private volatile long waitedInVain = System.nanoTime() - PAUSE;

    WaitOnce(HikariDataSource pool) {
        super(pool);
        this.pool = pool;
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (System.nanoTime() - waitedInVain < PAUSE && isEmpty()) {
            throw new SQLTransientConnectionException("the database is away");
        }
        try {
            return pool.getConnection();
        } catch (SQLTransientConnectionException away) {
            if (isEmpty()) {
                waitedInVain = System.nanoTime();
            }
            throw away;
        }
    }

    private boolean isEmpty() {
        var state = pool.getHikariPoolMXBean();
        return state != null && state.getTotalConnections() == 0;
    }
}
