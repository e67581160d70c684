package org.shanyraq.integration.token;

import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Questions on the pool that only the taking-in of contacts uses: who brings somebody in must be
 * known however long all pages wait.
 */
@Component
class AskAtOnce {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    AskAtOnce(
            @Qualifier("intakeDataSource") DataSource intake,
            @Qualifier("intakeTransactionManager") JdbcTransactionManager manager) {
        this.jdbc = JdbcClient.create(intake);
        this.transaction = new TransactionTemplate(manager);
        transaction.setReadOnly(true);
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    <T> T ask(Supplier<T> question) {
        return Objects.requireNonNull(transaction.execute(status -> question.get()));
    }
}
