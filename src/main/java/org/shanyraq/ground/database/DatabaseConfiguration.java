package org.shanyraq.ground.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
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
    @Primary
    HikariDataSource dataSource(DatabaseAddress address, DatabaseSettings settings) {
        return pool("pages", address, settings, settings.pool());
    }

    @Bean
    HikariDataSource intakeDataSource(DatabaseAddress address, DatabaseSettings settings) {
        return pool("intake", address, settings, settings.intakePool());
    }

    @Bean
    @Primary
    PlatformTransactionManager transactionManager(DataSource dataSource) {
        return new ActingTransactions(dataSource);
    }

    @Bean
    JdbcTransactionManager intakeTransactionManager(
            @Qualifier("intakeDataSource") DataSource intake) {
        return new ActingTransactions(intake);
    }

    @Bean
    @Primary
    TransactionTemplate transactionTemplate(PlatformTransactionManager transactionManager) {
        return new TransactionTemplate(transactionManager);
    }

    @Bean
    @Primary
    JdbcClient jdbcClient(DataSource dataSource) {
        return JdbcClient.create(dataSource);
    }

    private static HikariDataSource pool(
            String name, DatabaseAddress address, DatabaseSettings settings, int size) {
        var config = new HikariConfig();
        config.setPoolName(name);
        config.setJdbcUrl(address.url());
        config.setUsername(settings.application());
        config.setPassword(orEmpty(settings.applicationPassword()));
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(Math.min(size, 4));
        config.setConnectionTimeout(2_000);
        config.setValidationTimeout(1_000);
        config.setInitializationFailTimeout(-1);
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        config.addDataSourceProperty("ApplicationName", "shanyraq-" + name);
        config.addDataSourceProperty("socketTimeout", "30");
        config.addDataSourceProperty("tcpKeepAlive", "true");
        return new HikariDataSource(config);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
