package org.shanyraq.contact.intake;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Transactions on the pool that nothing but intake uses, so that a slow page never keeps somebody
 * waiting. The connection is lent to whatever is called inside: keys, trail and facts join the
 * transaction as they join any other.
 */
@Component
public class IntakeTransactions {
    private final TransactionTemplate template;
    private final DataSource pages;
    private final DataSource intake;

    IntakeTransactions(
            @Qualifier("intakeTransactionManager") JdbcTransactionManager manager,
            @Qualifier("dataSource") DataSource pages,
            @Qualifier("intakeDataSource") DataSource intake) {
        this.template = new TransactionTemplate(manager);
        this.pages = pages;
        this.intake = intake;
    }

    /**
     * Returns after the commit, and only if the database committed without a warning.
     *
     * @throws CommitInDoubt when it warned, as it does where a replica did not confirm
     */
    public <T> T in(Supplier<T> work) {
        return Objects.requireNonNull(template.execute(status -> lend(work)));
    }

    private <T> T lend(Supplier<T> work) {
        var holder =
                (ConnectionHolder)
                        Objects.requireNonNull(
                                TransactionSynchronizationManager.getResource(intake));
        TransactionSynchronizationManager.registerSynchronization(new DemandQuietCommit(holder));
        TransactionSynchronizationManager.bindResource(pages, holder);
        try {
            return work.get();
        } finally {
            TransactionSynchronizationManager.unbindResource(pages);
        }
    }

    private record DemandQuietCommit(ConnectionHolder holder)
            implements TransactionSynchronization {
        @Override
        public void beforeCommit(boolean readOnly) {
            try {
                connection().clearWarnings();
            } catch (SQLException broken) {
                throw new CommitInDoubt(broken);
            }
        }

        @Override
        public void afterCommit() {
            try {
                var warning = connection().getWarnings();
                if (warning != null) {
                    throw new CommitInDoubt(warning);
                }
            } catch (SQLException broken) {
                throw new CommitInDoubt(broken);
            }
        }

        private Connection connection() {
            return holder.getConnection();
        }
    }

    /** The database committed with a warning: what was written may not outlive this machine. */
    public static final class CommitInDoubt extends RuntimeException {
        CommitInDoubt(SQLException cause) {
            super("committed with a warning", cause);
        }
    }
}
