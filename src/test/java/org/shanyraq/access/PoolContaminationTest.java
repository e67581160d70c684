package org.shanyraq.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.testing.ShanyraqTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Many actors take turns on few connections: none may see what is another's. */
@ShanyraqTest
@TestPropertySource(properties = "shanyraq.db.pool=4")
class PoolContaminationTest {
    private static final int ACTORS = 40;
    private static final int THREADS = 16;
    private static final int TURNS = 500;

    @Autowired JdbcClient jdbc;
    @Autowired TransactionTemplate transactions;
    @Autowired Relations relations;

    @Test
    void nothingOfTheActorStaysInTheConnection() throws InterruptedException {
        var actors = new ArrayList<Actor.Staff>();
        var things = new ArrayList<UUID>();
        for (int i = 0; i < ACTORS; i++) {
            var actor = new Actor.Staff(StaffId.fresh(), Role.SOCIAL_WORKER, CentreId.fresh());
            var thing = FreshId.next();
            actors.add(actor);
            things.add(thing);
            Acting.run(
                    actor,
                    () ->
                            transactions.executeWithoutResult(
                                    status ->
                                            relations.serves(
                                                    actor.id(), new Thing("pool-test", thing))));
        }
        var foreign = new AtomicInteger();
        var own = new AtomicInteger();
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                var random = new Random(thread);
                threads.submit(() -> takeTurns(random, actors, things, own, foreign));
            }
        }

        assertThat(foreign).hasValue(0);
        assertThat(own.get()).isGreaterThan(THREADS * TURNS / 2);
    }

    @Test
    void onlySteadyWorkKeepsItsPlans() {
        for (int turn = 0; turn < 20; turn++) {
            assertThat(Acting.<String, RuntimeException>steadily(this::plans))
                    .isEqualTo("force_generic_plan");
            assertThat(plans()).isEqualTo("auto");
        }
    }

    private String plans() {
        return Acting.<String, RuntimeException>as(
                new Actor.Visitor(),
                () ->
                        transactions.execute(
                                status ->
                                        jdbc.sql("show plan_cache_mode")
                                                .query(String.class)
                                                .single()));
    }

    private void takeTurns(
            Random random,
            List<Actor.Staff> actors,
            List<UUID> things,
            AtomicInteger own,
            AtomicInteger foreign) {
        for (int turn = 0; turn < TURNS; turn++) {
            int who = random.nextInt(ACTORS);
            int fate = random.nextInt(20);
            if (fate == 0) {
                count(List.of(), mine(), own, foreign); // nobody acts
            } else {
                Acting.run(
                        actors.get(who),
                        () ->
                                count(
                                        List.of(things.get(who)),
                                        fate == 1 ? broken() : mine(),
                                        own,
                                        foreign));
            }
        }
    }

    private static void count(
            List<UUID> expected, List<UUID> seen, AtomicInteger own, AtomicInteger foreign) {
        for (var id : seen) {
            (expected.contains(id) ? own : foreign).incrementAndGet();
        }
    }

    private List<UUID> mine() {
        return transactions.execute(
                status ->
                        jdbc.sql("select unnest(access.my_things('pool-test'))")
                                .query(UUID.class)
                                .list());
    }

    /** A transaction that fails in the middle. */
    private List<UUID> broken() {
        try {
            return transactions.execute(
                    status -> {
                        throw new IllegalStateException("on purpose");
                    });
        } catch (IllegalStateException onPurpose) {
            return List.of();
        }
    }
}
