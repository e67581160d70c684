package org.shanyraq.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Judges what is left after faults: whoever was answered is stored, once and in order; nobody waits
 * without an owner or an alarm; everything stands in the trail; what piled up is worked off.
 */
final class Checker {
    private static final int PATIENCE_SECONDS = 60;

    private final Site site;
    private final Instant since = Instant.now();
    private final long before;

    private Checker(Site site) throws SQLException {
        this.site = site;
        this.before = contacts();
    }

    /** Looks at how things are before the fault. */
    static Checker before(Site site) throws SQLException {
        return new Checker(site);
    }

    /**
     * What must not be, in words; empty when all is well.
     *
     * @param answered the contact of each key for which somebody was answered
     * @param talks conversations on the public page
     */
    List<String> judge(Map<UUID, UUID> answered, Collection<Talk> talks)
            throws SQLException, IOException, InterruptedException {
        var wrong = new ArrayList<>(worksOff());
        var lost = new HashSet<>(answered.values());
        if (lost.size() != answered.size()) {
            wrong.add("two approaches share a contact");
        }
        try (var connection = site.superuser()) {
            lost.removeAll(stored(connection, lost));
            count(wrong, "contacts answered for but not stored", lost.size());
            long more = contacts() - before - answered.size() - talks.size();
            count(wrong, "contacts that nobody was answered for, or doubled", more);
            for (var talk : talks) {
                wrong.addAll(Conversations.judge(connection, talk));
            }
            for (var rule : RULES.entrySet()) {
                count(wrong, rule.getKey(), count(connection, rule.getValue(), since));
            }
        }
        return wrong;
    }

    /** Of all contacts that came since the fault began. */
    private static final Map<String, String> RULES =
            Map.of(
                    "messages kept twice",
                    "select count(*) from (select 1 from contact.line where at >= ? and client_key is not null"
                            + " group by client_key having count(*) > 1) d",
                    "conversations with gaps",
                    "select count(*) from (select 1 from contact.line l join contact.contact c on c.id = l.contact_id"
                            + " where c.arrived_at >= ? group by contact_id"
                            + " having count(*) <> max(number) or max(number) <> max(c.last_number)) g",
                    "contacts without an entry in the trail",
                    "select count(*) from contact.contact c where arrived_at >= ? and not exists"
                            + " (select 1 from audit.entry e where e.act = 'contact.open'"
                            + " and e.things @> array['contact:' || c.id])",
                    "conversations without an entry in the trail",
                    "select count(*) from contact.contact c where arrived_at >= ? and last_number > 1 and not exists"
                            + " (select 1 from audit.entry e where e.act = 'contact.say'"
                            + " and e.things @> array['contact:' || c.id])",
                    "contacts without an owner or an alarm",
                    "select count(*) from contact.contact where arrived_at >= ? and owner is null"
                            + " and state in ('waiting', 'offered') and alarmed_at is null and arrived_at < now()"
                            + " - case urgency when 'emergency' then interval '45 s' else interval '320 s' end",
                    "contacts without a fact for those who count",
                    "select count(*) from contact.contact c where arrived_at >= ? and not exists"
                            + " (select 1 from ground.fact f where f.kind = 'contact.arrived' and f.subject = c.id)");

    /** What piled up goes down to nothing soon after the fault ends. */
    private List<String> worksOff() throws SQLException, IOException, InterruptedException {
        var left = backlog();
        for (int i = 0; i < PATIENCE_SECONDS && !left.isEmpty(); i++) {
            Thread.sleep(1_000);
            left = backlog();
        }
        return left;
    }

    private List<String> backlog() throws SQLException, IOException {
        var left = new ArrayList<String>();
        for (var station : site.stations()) {
            try (var files = Files.walk(station.home().resolve("journal"))) {
                count(left, "journals not brought in", files.filter(Checker::isFull).count());
            }
        }
        try (var connection = site.superuser()) {
            count(
                    left,
                    "events not delivered",
                    count(
                            connection,
                            "select count(*) from ground.event_publication where completion_date is null"
                                    + " and publication_date >= ?",
                            since));
            count(
                    left,
                    "contacts whose clock does not run",
                    count(
                            connection,
                            "select count(*) from contact.contact where arrived_at >= ? and not term_started"
                                    + " and state in ('waiting', 'offered')",
                            since));
        }
        return left;
    }

    private static boolean isFull(Path file) {
        try {
            return Files.isRegularFile(file) && Files.size(file) > 0;
        } catch (IOException goneMeanwhile) {
            return false;
        }
    }

    private static List<UUID> stored(Connection connection, Collection<UUID> ids)
            throws SQLException {
        var found = new ArrayList<UUID>();
        try (var query =
                connection.prepareStatement("select id from contact.contact where id = any (?)")) {
            query.setArray(1, connection.createArrayOf("uuid", ids.toArray()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    found.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return found;
    }

    /** Not those whom providers bring: they are counted where they are brought. */
    private long contacts() throws SQLException {
        try (var connection = site.superuser()) {
            return count(
                    connection,
                    "select count(*) from contact.contact where arrived_at >= ?"
                            + " and channel in ('web_chat', 'partner')",
                    Instant.EPOCH);
        }
    }

    private static long count(Connection connection, String sql, Instant since)
            throws SQLException {
        try (var query = connection.prepareStatement(sql)) {
            query.setTimestamp(1, Timestamp.from(since));
            try (var row = query.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static void count(List<String> wrong, String what, long number) {
        if (number != 0) {
            wrong.add(what + ": " + number);
        }
    }
}
