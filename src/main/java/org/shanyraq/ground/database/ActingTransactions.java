package org.shanyraq.ground.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Tells the database, inside each transaction and for that transaction only, who is acting. The
 * setting ends with the transaction, so a pooled connection carries nothing to the next actor.
 *
 * <p>A transaction that needs another inside it, with a connection of its own, must always find
 * one: if all connections were held by such, each would wait for the others. So some connections
 * are kept for inner transactions, and outermost ones wait for each other before they hold
 * anything.
 */
final class ActingTransactions extends JdbcTransactionManager {
    private static final String TELL =
            "select set_config('shanyraq.staff', ?, true), set_config('shanyraq.job', ?, true),"
                    + " set_config('shanyraq.role', ?, true), set_config('shanyraq.centre', ?, true),"
                    + " set_config('shanyraq.actor', ?, true), set_config('plan_cache_mode', ?, true)";

    private final ThreadLocal<Integer> depth = ThreadLocal.withInitial(() -> 0);
    private final Semaphore outermost;
    private final Duration patience;

    /**
     * @param outermost how many may be open at once that stand in no other; the pool has some
     *     connections more
     * @param patience how long an outermost transaction waits until one of them is free
     */
    ActingTransactions(DataSource dataSource, int outermost, Duration patience) {
        super(dataSource);
        this.outermost = new Semaphore(outermost, true);
        this.patience = patience;
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        int outside = depth.get();
        if (outside == 0) {
            awaitRoom();
        }
        try {
            super.doBegin(transaction, definition);
        } catch (RuntimeException | Error away) {
            if (outside == 0) {
                outermost.release();
            }
            throw away;
        }
        depth.set(outside + 1);
    }

    @Override
    protected void doCleanupAfterCompletion(Object transaction) {
        try {
            super.doCleanupAfterCompletion(transaction);
        } finally {
            int left = depth.get() - 1;
            if (left == 0) {
                depth.remove();
                outermost.release();
            } else {
                depth.set(left);
            }
        }
    }

    private void awaitRoom() {
        try {
            if (!outermost.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new CannotCreateTransactionException("every connection is busy");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new CannotCreateTransactionException("stopped while waiting", stopped);
        }
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
            statement.setString(6, Acting.isSteady() ? "force_generic_plan" : "auto");
            statement.execute();
        }
    }
}
