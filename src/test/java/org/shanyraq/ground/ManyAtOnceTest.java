package org.shanyraq.ground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** More people at once than the database has connections for: everybody is served in turn. */
@ShanyraqTest
class ManyAtOnceTest {
    private static final int PEOPLE = 60;

    @Autowired PlatformTransactionManager transactions;
    @Autowired JdbcClient jdbc;

    @Value("${shanyraq.db.pool:16}")
    int pool;

    @Test
    void nobodyWaitsForeverForAConnectionThatIsHeldByOneWhoWaits() throws Exception {
        var outer = new TransactionTemplate(transactions);
        var inner = new TransactionTemplate(transactions);
        inner.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        var together = new CountDownLatch(1);
        var inside = new AtomicInteger();
        var most = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(PEOPLE)) {
            var served = new ArrayList<Future<Integer>>();
            for (int i = 0; i < PEOPLE; i++) {
                served.add(
                        threads.submit(
                                () -> {
                                    together.await();
                                    return outer.execute(
                                            status -> {
                                                most.accumulateAndGet(
                                                        inside.incrementAndGet(), Math::max);
                                                pause();
                                                int two = inner.execute(s -> one() + one());
                                                inside.decrementAndGet();
                                                return two;
                                            });
                                }));
            }
            together.countDown();
            for (var one : served) {
                assertThat(one.get(20, TimeUnit.SECONDS)).isEqualTo(2);
            }
        }
        assertThat(most.get()).as("many were inside together").isBetween(pool / 2, pool - 1);
    }

    /** Long enough that as many as may are inside before the first asks for more. */
    private static void pause() {
        try {
            Thread.sleep(100);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private int one() {
        return jdbc.sql("select 1").query(Integer.class).single();
    }
}
