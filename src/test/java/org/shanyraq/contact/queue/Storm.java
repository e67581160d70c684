package org.shanyraq.contact.queue;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.shanyraq.access.NewStaff;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.OpenContact;
import org.shanyraq.contact.desk.CloseContact;
import org.shanyraq.contact.desk.Ending;
import org.shanyraq.contact.desk.MyDesk;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.testing.StaffForTests;
import org.shanyraq.testing.TestDatabase;

/**
 * Contacts come, operators take, pass on, rest and end them, three dispatchers run against each
 * other as nodes do, and all the while transactions are killed, leases stick and operators vanish.
 */
final class Storm {
    private static final int CONTACTS = 45;

    private final String database;
    private final List<NewStaff> operators;
    private final Set<ContactId> arrived = ConcurrentHashMap.newKeySet();
    private final Set<UUID> meddledWith = ConcurrentHashMap.newKeySet();
    private final AtomicInteger beyondCapacity = new AtomicInteger();
    private final Instant begun = Instant.now();
    private volatile boolean raging = true;

    Storm(String database, List<NewStaff> operators) {
        this.database = database;
        this.operators = operators;
    }

    /** The parts of the program that it blows through. */
    record Parts(
            OpenContact open,
            SitAtDesk sit,
            AcceptContact accepting,
            PassOn passing,
            CloseContact closing,
            MyDesk desk,
            RouteContacts routing) {}

    void rage(Parts parts, Duration length) throws InterruptedException {
        var threads = new ArrayList<Thread>();
        operators.forEach(
                o -> threads.add(Thread.startVirtualThread(() -> sit(parts, o, o.hashCode()))));
        for (int node = 0; node < 2; node++) {
            threads.add(Thread.startVirtualThread(() -> whileRaging(parts.routing()::round, 15)));
        }
        threads.add(Thread.startVirtualThread(() -> whileRaging(this::meddle, 150)));
        threads.add(Thread.startVirtualThread(() -> whileRaging(this::watch, 25)));
        var random = new Random(5);
        for (int i = 0; i < CONTACTS; i++) {
            arrive(parts, random.nextInt(6) == 0);
            Thread.sleep(length.toMillis() / CONTACTS);
        }
        raging = false;
        for (var thread : threads) {
            thread.join(Duration.ofSeconds(20));
        }
    }

    /** The sky is clear: everybody is back and ends what there is. */
    void clear(Parts parts) throws InterruptedException {
        for (int i = 0; i < 200 && open() > 0; i++) {
            parts.routing().route();
            for (var operator : operators) {
                by(operator, () -> parts.sit().be(OperatorState.READY, Optional.empty()));
                finish(parts, operator);
            }
            Thread.sleep(50);
        }
    }

    private void sit(Parts parts, NewStaff operator, int seed) {
        var random = new Random(seed);
        whileRaging(
                () -> {
                    by(operator, () -> parts.sit().be(OperatorState.READY, Optional.empty()));
                    var look = by(operator, () -> parts.desk().look());
                    look.offers()
                            .forEach(
                                    held -> {
                                        var id = held.contact().id();
                                        if (random.nextInt(4) == 0) {
                                            by(operator, () -> parts.passing().offer(id));
                                        } else {
                                            by(operator, () -> parts.accepting().accept(id));
                                        }
                                    });
                    look.inHand()
                            .forEach(
                                    mine -> {
                                        var id = mine.contact().id();
                                        int die = random.nextInt(4);
                                        if (die == 0) {
                                            by(operator, () -> parts.passing().conversation(id));
                                        } else if (die < 3) {
                                            by(operator, () -> parts.closing().close(id, ending()));
                                        }
                                    });
                    if (random.nextInt(6) == 0) {
                        by(operator, () -> parts.sit().be(OperatorState.BREAK, Optional.empty()));
                    }
                },
                40);
    }

    private void finish(Parts parts, NewStaff operator) {
        var look = by(operator, () -> parts.desk().look());
        look.offers().forEach(h -> by(operator, () -> parts.accepting().accept(h.contact().id())));
        by(operator, () -> parts.desk().look())
                .inHand()
                .forEach(
                        m -> by(operator, () -> parts.closing().close(m.contact().id(), ending())));
    }

    private void arrive(Parts parts, boolean danger) {
        arrived.add(
                Acting.as(
                                new Actor.Visitor(),
                                () ->
                                        parts.open()
                                                .open(
                                                        new Approach(
                                                                UUID.randomUUID(),
                                                                Channel.WEB_CHAT,
                                                                Language.KK,
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                Optional.empty(),
                                                                Optional.of("x"),
                                                                false,
                                                                danger)))
                        .contact());
    }

    /** A connection is cut in the middle of its work, a lease sticks, somebody's page is gone. */
    private void meddle() {
        int die = new Random().nextInt(3);
        try {
            if (die == 0) {
                count(
                        """
                        select count(pg_terminate_backend(pid)) from (select pid from pg_stat_activity
                            where usename = 'shanyraq_app' and state <> 'idle' and query not like 'listen%'
                            limit 1) one
                        """);
            } else if (die == 1) {
                var stuck =
                        one(
                                """
                                update contact.contact set state = 'offered' where id = (
                                    select id from contact.contact where state = 'waiting' limit 1
                                    for update skip locked)
                                returning id
                                """);
                stuck.ifPresent(meddledWith::add);
            } else {
                one(
                        """
                        update contact.offer set until = now() - interval '1 second' where id = (
                            select id from contact.offer where outcome = 'open' limit 1 for update skip locked)
                        returning contact_id
                        """);
            }
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private void watch() {
        try {
            beyondCapacity.addAndGet(
                    (int)
                            count(
                                    """
                                    select count(*) from contact.operator o where o.capacity <
                                        (select count(*) from contact.contact c where c.owner = o.staff_id and c.state = 'answered')
                                        + (select count(*) from contact.offer f where f.staff_id = o.staff_id and f.outcome = 'open')
                                    """));
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    /** What fails because something was killed is tried again in the next turn. */
    private void whileRaging(Runnable work, long pause) {
        while (raging) {
            try {
                work.run();
                Thread.sleep(pause);
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException killed) {
                // The storm goes on.
            }
        }
    }

    int beyondCapacity() {
        return beyondCapacity.get();
    }

    long open() {
        return counted(
                "select count(*) from contact.contact where state <> 'closed' and id = any (?)");
    }

    long everStored() {
        return counted("select count(*) from contact.contact where id = any (?)");
    }

    int arrived() {
        return arrived.size();
    }

    /** Taken by one while another had it. */
    long inTwoHands() {
        return counted(
                """
                select count(*) from (select contact_id from contact.offer where contact_id = any (?)
                    and outcome = 'open' group by contact_id having count(*) > 1) twice
                """);
    }

    /**
     * Emergencies, but those meddled with, that stood for two seconds while others were offered:
     * the moment of arrival is taken before it is committed, which on a busy machine takes its
     * time.
     */
    long overtaken() {
        return counted(
                """
                with emergency as (select c.id, c.arrived_at + interval '2 seconds' seen,
                        (select min(o.offered_at) from contact.offer o where o.contact_id = c.id) first
                    from contact.contact c where c.urgency = 'emergency' and c.id = any (?))
                select count(*) from emergency e where exists (
                    select from contact.offer o join contact.contact c on c.id = o.contact_id
                    where c.urgency <> 'emergency' and o.offered_at > e.seen
                        and o.offered_at < coalesce(e.first, 'infinity'))
                """,
                arrived.stream().map(ContactId::value).filter(id -> !meddledWith.contains(id)));
    }

    private long counted(String sql) {
        return counted(sql, arrived.stream().map(ContactId::value));
    }

    private long counted(String sql, java.util.stream.Stream<UUID> contacts) {
        try (var superuser = TestDatabase.superuser(database);
                var statement = superuser.prepareStatement(sql)) {
            statement.setArray(1, superuser.createArrayOf("uuid", contacts.toArray()));
            var row = statement.executeQuery();
            row.next();
            return row.getLong(1);
        } catch (SQLException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private long count(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(database);
                var row = superuser.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private Optional<UUID> one(String sql) throws SQLException {
        try (var superuser = TestDatabase.superuser(database);
                var row = superuser.createStatement().executeQuery(sql)) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    private static Ending ending() {
        return Ending.of("information", "information", Optional.empty());
    }

    private static void by(NewStaff person, Runnable work) {
        Acting.run(StaffForTests.acting(person), work);
    }

    private static <T> T by(NewStaff person, Supplier<T> work) {
        return Acting.as(StaffForTests.acting(person), work::get);
    }
}
