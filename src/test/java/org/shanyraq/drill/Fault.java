package org.shanyraq.drill;

import java.util.List;
import java.util.random.RandomGenerator;

/** Something that goes wrong on purpose. The ids are those of the design's list of faults. */
interface Fault {
    String id();

    String what();

    void strike(Site site, RandomGenerator random) throws Exception;

    /** A node loses its power in the middle of its work. */
    record NodeKilled() implements Fault {
        @Override
        public String id() {
            return "F-1";
        }

        @Override
        public String what() {
            return "a node is killed at a random moment";
        }

        @Override
        public void strike(Site site, RandomGenerator random) throws Exception {
            Thread.sleep(random.nextInt(200, 2_500));
            site.killAndRestart(random.nextBoolean());
        }
    }

    /** Both nodes are restarted in good order, one after the other. */
    record RollingRestart() implements Fault {
        @Override
        public String id() {
            return "F-2";
        }

        @Override
        public String what() {
            return "both nodes restart in turn";
        }

        @Override
        public void strike(Site site, RandomGenerator random) {
            site.restart(true);
            site.restart(false);
        }
    }

    /** The database server is killed and comes back. */
    record DatabaseKilled() implements Fault {
        @Override
        public String id() {
            return "F-5";
        }

        @Override
        public String what() {
            return "the database is killed and away for a while";
        }

        @Override
        public void strike(Site site, RandomGenerator random) throws Exception {
            Thread.sleep(random.nextInt(100, 1_000));
            site.killDatabase(random.nextLong(0, 3_000));
        }
    }

    /** A lock makes every page that reads cases wait, until the pool of pages is empty. */
    record PagesStuck() implements Fault {
        @Override
        public String id() {
            return "F-7";
        }

        @Override
        public String what() {
            return "all connections for pages hang";
        }

        @Override
        public void strike(Site site, RandomGenerator random) throws Exception {
            try (var locker = site.superuser()) {
                locker.setAutoCommit(false);
                locker.createStatement()
                        .execute(
                                "lock table deadline.deadline, access.relation in access exclusive mode");
                Thread.sleep(5_000);
                locker.rollback();
            }
        }
    }

    List<Fault> ALL =
            List.of(new NodeKilled(), new DatabaseKilled(), new RollingRestart(), new PagesStuck());
}
