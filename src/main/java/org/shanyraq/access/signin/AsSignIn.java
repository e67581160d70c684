package org.shanyraq.access.signin;

import java.util.function.Supplier;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The work of signing in, done before anybody is known: it acts as the job {@code sign-in}, the
 * only one whom row security shows credentials, in a transaction of its own.
 */
@Component
public class AsSignIn {
    /** The name under which row policies and the trail know this work. */
    public static final Actor.Job JOB = new Actor.Job("sign-in");

    private final TransactionTemplate transactions;

    AsSignIn(PlatformTransactionManager manager) {
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    public <T> T call(Supplier<T> work) {
        return Acting.as(JOB, () -> transactions.<T>execute(status -> work.get()));
    }

    public void run(Runnable work) {
        Acting.run(JOB, () -> transactions.executeWithoutResult(status -> work.run()));
    }
}
