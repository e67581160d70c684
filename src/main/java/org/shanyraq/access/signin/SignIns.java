package org.shanyraq.access.signin;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.fresh.Freshness;
import org.shanyraq.access.fresh.Remembered;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The sign-ins of staff on all nodes: when, from which device, and whether one has ended, is locked
 * or has lapsed. An end on one node holds on every node within two seconds.
 */
@Component
public class SignIns {
    /** A shift and a little. After that both proofs are asked again. */
    static final Duration LONGEST = Duration.ofHours(12);

    /** Without a touch for so long, the screen locks; streams and conversations go on. */
    static final Duration IDLE = Duration.ofMinutes(15);

    private static final Duration WRITE_SEEN_EVERY = Duration.ofSeconds(60);

    private final JdbcClient jdbc;
    private final AsSignIn work;
    private final Clock clock;
    private final Freshness freshness;
    private final Remembered<UUID, Row> known;
    private final Map<UUID, Instant> touched = new ConcurrentHashMap<>();
    private final String node;

    SignIns(
            JdbcClient jdbc,
            AsSignIn work,
            Clock clock,
            Freshness freshness,
            Remembered.Shelf shelf,
            @Value("${shanyraq.node:}") String node) {
        this.jdbc = jdbc;
        this.work = work;
        this.clock = clock;
        this.freshness = freshness;
        this.known = shelf.remembered();
        this.node = node.isBlank() ? hostName() : node;
    }

    /** How a sign-in stands at this instant. */
    public enum Standing {
        OPEN,
        LOCKED,
        OVER
    }

    /** One line of "my sign-ins". */
    public record Entry(
            UUID id,
            String device,
            String node,
            Instant at,
            Instant seenAt,
            @Nullable Instant endedAt,
            boolean open) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public SignedIn begin(StaffId staff, String device) {
        var id = FreshId.next();
        var now = clock.instant();
        jdbc.sql(
                        """
                        insert into access.sign_in (id, staff, device, node, at, seen_at, expires_at)
                        values (?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(staff.value())
                .param(device)
                .param(node)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .param(Timestamp.from(now.plus(LONGEST)))
                .update();
        touched.put(id, now);
        return new SignedIn(staff.toString(), id.toString());
    }

    /**
     * @param touch whether a person did something, as against a stream or a refresh of itself
     */
    public Standing standing(SignedIn signedIn, boolean touch) {
        var row = known.now().computeIfAbsent(signedIn.id(), id -> work.call(() -> read(id)));
        var now = clock.instant();
        if (row.isOver(now)) {
            touched.remove(signedIn.id());
            return Standing.OVER;
        }
        if (row.locked) {
            return Standing.LOCKED;
        }
        var last = lastTouch(signedIn.id(), row);
        if (Duration.between(last, now).compareTo(IDLE) > 0) {
            var onAnyNode = work.call(() -> read(signedIn.id())).seenAt;
            last = onAnyNode.isAfter(last) ? onAnyNode : last;
        }
        if (Duration.between(last, now).compareTo(IDLE) > 0) {
            if (touch) {
                lock(signedIn.id());
            }
            return Standing.LOCKED;
        }
        if (touch) {
            touch(signedIn.id(), row, last, now);
        }
        return Standing.OPEN;
    }

    public void lock(UUID id) {
        change(
                "update access.sign_in set locked_at = :now where id = :id and locked_at is null",
                id);
    }

    void unlock(UUID id) {
        touched.put(id, clock.instant());
        change("update access.sign_in set locked_at = null, seen_at = :now where id = :id", id);
    }

    /** Ends one sign-in of this member of staff; says whether it was open. */
    public boolean end(StaffId staff, UUID id, StaffId by) {
        return end("staff = :staff and id = :id", staff, id, by) > 0;
    }

    /** Ends all sign-ins of this member of staff but one, or all when {@code but} is null. */
    public int endAll(StaffId staff, @Nullable UUID but, StaffId by) {
        return end("staff = :staff and id <> :id", staff, but == null ? new UUID(0, 0) : but, by);
    }

    /** The last sign-ins, the newest first. */
    public List<Entry> of(StaffId staff, int most) {
        return work.call(
                () ->
                        jdbc.sql(
                                        """
                                        select id, device, node, at, seen_at, ended_at,
                                               ended_at is null and expires_at > :now as open
                                        from access.sign_in where staff = :staff
                                        order by at desc limit :most
                                        """)
                                .param("staff", staff.value())
                                .param("now", Timestamp.from(clock.instant()))
                                .param("most", most)
                                .query(SignIns::entry)
                                .list());
    }

    private int end(String whose, StaffId staff, UUID id, StaffId by) {
        int ended =
                work.call(
                        () ->
                                jdbc.sql(
                                                "update access.sign_in set ended_at = :now, ended_by = :by"
                                                        + " where ended_at is null and "
                                                        + whose)
                                        .param("now", Timestamp.from(clock.instant()))
                                        .param("by", by.value())
                                        .param("staff", staff.value())
                                        .param("id", id)
                                        .update());
        freshness.askAgain();
        return ended;
    }

    private void change(String sql, UUID id) {
        work.run(
                () ->
                        jdbc.sql(sql)
                                .param("id", id)
                                .param("now", Timestamp.from(clock.instant()))
                                .update());
        freshness.askAgain();
    }

    private Instant lastTouch(UUID id, Row row) {
        var here = touched.get(id);
        return here == null || row.seenAt.isAfter(here) ? row.seenAt : here;
    }

    /** In memory at each touch; in the table once a minute, so that a read costs no write. */
    private void touch(UUID id, Row row, Instant last, Instant now) {
        touched.put(id, now);
        var written = row.writtenAt;
        if (Duration.between(written, now).compareTo(WRITE_SEEN_EVERY) > 0) {
            known.now().put(id, row.writtenAt(now));
            work.run(
                    () ->
                            jdbc.sql("update access.sign_in set seen_at = ? where id = ?")
                                    .param(Timestamp.from(now))
                                    .param(id)
                                    .update());
        }
    }

    private Row read(UUID id) {
        return jdbc.sql(
                        """
                        select seen_at, expires_at, locked_at is not null, ended_at is not null
                        from access.sign_in where id = ?
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Row(
                                        row.getTimestamp(1).toInstant(),
                                        row.getTimestamp(1).toInstant(),
                                        row.getTimestamp(2).toInstant(),
                                        row.getBoolean(3),
                                        row.getBoolean(4)))
                .optional()
                .orElse(Row.UNKNOWN);
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                row.getObject("id", UUID.class),
                row.getString("device"),
                row.getString("node"),
                row.getTimestamp("at").toInstant(),
                row.getTimestamp("seen_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("ended_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                row.getBoolean("open"));
    }

    private static String hostName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException nameless) {
            return "node";
        }
    }

    private record Row(
            Instant seenAt, Instant writtenAt, Instant expiresAt, boolean locked, boolean ended) {
        static final Row UNKNOWN =
                new Row(Instant.EPOCH, Instant.EPOCH, Instant.EPOCH, false, true);

        boolean isOver(Instant now) {
            return ended || now.isAfter(expiresAt);
        }

        Row writtenAt(Instant now) {
            return new Row(seenAt, now, expiresAt, locked, ended);
        }
    }
}
