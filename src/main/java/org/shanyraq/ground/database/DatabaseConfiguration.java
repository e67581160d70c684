package org.shanyraq.ground.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Three ways into one database: the owner's (migrations only), the application's, and a small pool
 * of the application's that nothing but intake uses, so that a slow page never keeps a cry for help
 * waiting.
 */
@Configuration
@EnableConfigurationProperties(DatabaseSettings.class)
class DatabaseConfiguration {
    static final String DATABASE = "shanyraq";

    /** Connections of the pages that only a transaction within another may take: few and short. */
    private static final int KEPT_FOR_INNER = 4;

    private static final Duration PAGES_WAIT = Duration.ofSeconds(2);
    private static final Duration INTAKE_WAITS = Duration.ofSeconds(1);

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean
    DatabaseAddress databaseAddress(DatabaseSettings settings) {
        if (settings.url() != null) {
            return DatabaseAddress.external(settings.url());
        }
        var running =
                settings.join() ? EmbeddedServer.running(settings.data()) : OptionalInt.empty();
        if (running.isPresent()) {
            return DatabaseAddress.running(running.getAsInt(), DATABASE);
        }
        var server = EmbeddedServer.start(settings.data());
        return DatabaseAddress.embedded(server, DATABASE, settings);
    }

    @Bean
    @FlywayDataSource
    DataSource ownerDataSource(DatabaseAddress address, DatabaseSettings settings)
            throws SQLException {
        var owner = new PGSimpleDataSource();
        owner.setUrl(address.url());
        owner.setUser(settings.owner());
        owner.setPassword(settings.ownerPassword());
        return owner;
    }

    @Bean
    HikariDataSource pagesPool(DatabaseAddress address, DatabaseSettings settings) {
        return pool("pages", address, settings, settings.pool(), PAGES_WAIT);
    }

    /** The pool of the pages. */
    @Bean
    @Primary
    DataSource dataSource(@Qualifier("pagesPool") HikariDataSource pool) {
        return new WaitOnce(pool);
    }

    @Bean
    HikariDataSource intakeDataSource(DatabaseAddress address, DatabaseSettings settings) {
        return pool("intake", address, settings, settings.intakePool(), INTAKE_WAITS);
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(
            DataSource dataSource, DatabaseSettings settings) {
        return new ActingTransactions(
                dataSource, Math.max(1, settings.pool() - KEPT_FOR_INNER), PAGES_WAIT);
    }

    @Bean
    JdbcTransactionManager intakeTransactionManager(
            @Qualifier("intakeDataSource") DataSource intake, DatabaseSettings settings) {
        return new ActingTransactions(intake, settings.intakePool(), INTAKE_WAITS);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @Primary
    JdbcTemplate jdbcTemplate(DataSource dataSource) {
        return new CountedStatements(dataSource);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(JdbcTemplate jdbcTemplate) {
        return JdbcClient.create(jdbcTemplate);
    }

    /**
     * @param patience for a connection, and for a lock that another transaction holds: a page is
     *     refused after it, a contact goes to the journal
     */
    private static HikariDataSource pool(
            String name,
            DatabaseAddress address,
            DatabaseSettings settings,
            int size,
            Duration patience) {
        long millis = patience.toMillis();
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(settings.application());
        config.setPassword(orEmpty(settings.applicationPassword()));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 4));
        config.setConnectionTimeout(millis);
        config.setValidationTimeout(Math.min(millis, 1_000));
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "shanyraq-" + name);
        config.addDataSourceProperty("options", "-c lock_timeout=" + millis);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
