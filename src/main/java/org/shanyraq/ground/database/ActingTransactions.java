package org.shanyraq.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database, inside each transaction and for that transaction only, who is acting. The
 * setting ends with the transaction, so a pooled connection carries nothing to the next actor.
 */
final class ActingTransactions extends JdbcTransactionManager {
    private static final String TELL =
            "select set_config('shanyraq.staff', ?, true), set_config('shanyraq.job', ?, true),"
                    + " set_config('shanyraq.role', ?, true), set_config('shanyraq.centre', ?, true),"
                    + " set_config('shanyraq.actor', ?, true)";

    ActingTransactions(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void prepareTransactionalConnection(
            Connection connection, TransactionDefinition definition) throws SQLException {
        super.prepareTransactionalConnection(connection, definition);
        var actor = Acting.current();
        if (actor.isPresent()) {
            tell(connection, actor.get());
        }
    }

    private static void tell(Connection connection, Actor actor) throws SQLException {
        try (var statement = connection.prepareStatement(TELL)) {
            statement.setString(1, actor instanceof Actor.Staff staff ? staff.id().toString() : "");
            statement.setString(2, actor instanceof Actor.Job job ? job.name() : "");
            statement.setString(3, actor instanceof Actor.Staff staff ? staff.role().code() : "");
            statement.setString(
                    4, actor instanceof Actor.Staff staff ? staff.centre().toString() : "");
            statement.setString(5, actor.reference());
            statement.execute();
        }
    }
}
