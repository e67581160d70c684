package org.shanyraq.web.live;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Hears what the nodes tell each other, on a connection of its own, and once a second does what
 * must not be forgotten. While the connection is away, everything is asked for every five seconds
 * instead of every fifteen.
 */
@Component
class Listener implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Listener.class);
    private static final int SWEEP_SECONDS = 15;
    private static final int DEAF_SWEEP_SECONDS = 5;
    private static final int SIGN_INS_SECONDS = 4;
    private static final int PROOF_SECONDS = 10;
    private static final Duration TICK = Duration.ofSeconds(1);

    private final HikariDataSource pool;
    private final Lines lines;
    private final OtherNodes others;
    private final Signs signs;
    private volatile boolean hearing;
    private volatile @Nullable Thread thread;
    private volatile @Nullable Thread ticker;

    Listener(
            @Qualifier("pagesPool") HikariDataSource pool,
            Lines lines,
            OtherNodes others,
            Signs signs) {
        this.pool = pool;
        this.lines = lines;
        this.others = others;
        this.signs = signs;
    }

    @Override
    public void start() {
        thread = Thread.ofPlatform().daemon().name("live-listener").start(this::listen);
        ticker = Thread.ofPlatform().daemon().name("live-ticker").start(this::tick);
    }

    @Override
    public void stop() {
        for (var running : new Thread[] {thread, ticker}) {
            if (running != null) {
                running.interrupt();
            }
        }
        thread = null;
        ticker = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void listen() {
        while (isRunning()) {
            try (var connection = connect();
                    var statement = connection.createStatement()) {
                statement.execute("listen " + OtherNodes.CHANNEL);
                hearing = true;
                lines.sweep(0, 1);
                hear(connection.unwrap(PGConnection.class), statement);
            } catch (SQLException broken) {
                LOG.warn("live updates lost the database, state {}", broken.getSQLState());
            }
            hearing = false;
            pause();
        }
    }

    private void hear(PGConnection connection, Statement statement) throws SQLException {
        for (int heard = 0; isRunning(); heard++) {
            if (heard % PROOF_SECONDS == 0) {
                statement.execute("select 1"); // a dead line must not look like a quiet one
            }
            var notices = connection.getNotifications((int) TICK.toMillis());
            if (notices != null) {
                for (var notice : notices) {
                    others.heard(notice.getParameter()).forEach(lines::hear);
                }
            }
        }
    }

    private void tick() {
        for (long turn = 0; isRunning(); turn++) {
            try {
                lines.callTheRoll(turn);
                signs.passOn();
                lines.sweep(turn, hearing ? SWEEP_SECONDS : DEAF_SWEEP_SECONDS);
                if (turn % SIGN_INS_SECONDS == 0) {
                    lines.endStrangers();
                }
            } catch (RuntimeException failed) {
                LOG.warn("a sweep of the live connections failed", failed);
            }
            pause();
        }
    }

    private Connection connect() throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", orEmpty(pool.getUsername()));
        properties.setProperty("password", orEmpty(pool.getPassword()));
        properties.setProperty("socketTimeout", "5");
        properties.setProperty("ApplicationName", "shanyraq-live");
        return DriverManager.getConnection(pool.getJdbcUrl(), properties);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static void pause() {
        try {
            Thread.sleep(TICK);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
