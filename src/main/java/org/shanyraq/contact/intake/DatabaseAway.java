package org.shanyraq.contact.intake;

import java.util.function.Supplier;
import org.shanyraq.contact.intake.IntakeTransactions.CommitInDoubt;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * Tells the loss of the database, or a commit of which nobody knows whether it lasted, from a
 * mistake in what was to be stored: only the former goes to the journal.
 */
public final class DatabaseAway {
    private DatabaseAway() {}

    /** The work's answer; while the database is away, what the journal's answer is instead. */
    public static <T> T orElse(Supplier<T> work, Supplier<T> meanwhile) {
        try {
            return work.get();
        } catch (RuntimeException failed) {
            if (!isMeantBy(failed)) {
                throw failed;
            }
            return meanwhile.get();
        }
    }

    public static boolean isMeantBy(Throwable failed) {
        return failed instanceof DataAccessResourceFailureException
                || failed instanceof TransientDataAccessException
                || failed instanceof RecoverableDataAccessException
                || failed instanceof TransactionException
                || failed instanceof CommitInDoubt;
    }
}
