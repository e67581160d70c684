package org.shanyraq.drill;

import java.util.random.RandomGenerator;

/**
 * Something that goes wrong on purpose.
 *
 * @param id as in the design's list of faults
 */
record Fault(String id, String what, Blow blow) {
    /** A node loses its power in the middle of its work. */
    static final Fault NODE_KILLED =
            new Fault("F-1", "a node is killed at a random moment", Fault::killNode);

    /** Both nodes lose their power, one shortly after the other. */
    static final Fault BOTH_KILLED =
            new Fault("F-1", "both nodes are killed within a second", Fault::killBoth);

    /**
     * All connections of a node, to people and to the database, end at a random byte: what a kill
     * leaves behind, without the wait for a new start.
     */
    static final Fault KILL_POINT =
            new Fault(
                    "F-1", "all connections of a node are cut at a random moment", Fault::cutNode);

    /** Both nodes are restarted in good order, one after the other. */
    static final Fault ROLLING_RESTART =
            new Fault("F-2", "both nodes restart in turn", Fault::restart);

    /** The database server is killed and comes back. */
    static final Fault DATABASE_KILLED =
            new Fault("F-5", "the database is killed and away for a while", Fault::killDatabase);

    /** A lock makes every page that asks who works on what wait, until their pool is empty. */
    static final Fault PAGES_STUCK =
            new Fault("F-7", "all connections for pages hang", Fault::lockTables);

    /**
     * All that counts by itself stands just below what 32 bits with a sign hold, then 32 bits, then
     * what a browser can count.
     */
    static final Fault COUNTERS =
            new Fault("F-22", "all counters pass 2³¹, 2³² and 2⁵³", Fault::wind);

    /** How it strikes once, in ways that the given chance decides and nothing else. */
    interface Blow {
        void strike(Site site, RandomGenerator chance) throws Exception;
    }

    void strike(Site site, RandomGenerator chance) throws Exception {
        blow.strike(site, chance);
    }

    private static void killNode(Site site, RandomGenerator chance) throws Exception {
        Thread.sleep(chance.nextInt(50, 1_000));
        var station = site.station(chance.nextBoolean());
        station.kill();
        station.start();
    }

    private static void killBoth(Site site, RandomGenerator chance) throws Exception {
        Thread.sleep(chance.nextInt(50, 500));
        site.first().kill();
        Thread.sleep(chance.nextInt(0, 500));
        site.second().kill();
        Site.inParallel(site.first()::start, site.second()::start);
    }

    private static void cutNode(Site site, RandomGenerator chance) throws Exception {
        Thread.sleep(60, chance.nextInt(1_000_000));
        Thread.sleep(chance.nextInt(0, 60));
        site.station(chance.nextBoolean()).cut();
    }

    private static void restart(Site site, RandomGenerator chance) {
        for (var station : site.stations()) {
            station.stop();
            station.start();
        }
    }

    private static void killDatabase(Site site, RandomGenerator chance) throws Exception {
        Thread.sleep(chance.nextInt(100, 1_000));
        site.killDatabase(chance.nextLong(0, 2_000));
    }

    private static void lockTables(Site site, RandomGenerator chance) throws Exception {
        try (var locker = site.superuser()) {
            locker.setAutoCommit(false);
            locker.createStatement()
                    .execute(
                            "lock table deadline.deadline, access.relation, access.staff in access exclusive mode");
            Thread.sleep(chance.nextInt(2_000, 5_000));
            locker.rollback();
        }
    }

    private static void wind(Site site, RandomGenerator chance) throws Exception {
        long highest =
                site.count(
                        "select coalesce(max(last_value), 0) from pg_sequences where data_type = 'bigint'::regtype");
        for (int bits : new int[] {31, 32, 53}) {
            long limit = (1L << bits) - chance.nextInt(5, 50);
            if (limit > highest + 1_000_000) {
                site.count(
                        """
                        select count(setval(format('%I.%I', schemaname, sequencename)::regclass, ?))
                        from pg_sequences where data_type = 'bigint'::regtype
                        """,
                        limit);
                site.change("update contact.operator set news = ?", limit / 4);
                site.change("update administration.alarm_news set number = ?", limit);
                break;
            }
        }
        Thread.sleep(1_500);
    }
}
