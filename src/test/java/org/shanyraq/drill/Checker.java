package org.shanyraq.drill;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Judges what is left after faults: nobody lost, nobody doubled, everything in the trail. */
final class Checker {
    private static final int PATIENCE_SECONDS = 60;

    private final Site site;

    Checker(Site site) {
        this.site = site;
    }

    /** What must not be, in words; empty when all is well. */
    List<String> judge(Map<UUID, UUID> answered) throws SQLException, InterruptedException {
        var wrong = new ArrayList<String>();
        var lost = lost(answered);
        for (int i = 0; i < PATIENCE_SECONDS && !lost.isEmpty(); i++) {
            Thread.sleep(1_000);
            lost = lost(answered);
        }
        if (!lost.isEmpty()) {
            wrong.add("answered but not stored: " + lost.size());
        }
        if (new HashSet<>(answered.values()).size() != answered.size()) {
            wrong.add("two approaches share a contact");
        }
        wrong.addAll(doubled());
        wrong.addAll(outOfOrder());
        wrong.addAll(unaudited());
        return wrong;
    }

    private Set<UUID> lost(Map<UUID, UUID> answered) throws SQLException {
        var missing = new HashSet<>(answered.values());
        try (var connection = site.superuser();
                var rows =
                        connection
                                .createStatement()
                                .executeQuery("select id from contact.contact")) {
            while (rows.next()) {
                missing.remove(rows.getObject(1, UUID.class));
            }
        }
        return missing;
    }

    /** A message is kept once, however often it was sent. */
    private List<String> doubled() throws SQLException {
        return count(
                "messages kept twice",
                "select count(*) from (select 1 from contact.line where client_key is not null"
                        + " group by contact_id, client_key having count(*) > 1) d");
    }

    /** Numbers within a conversation have neither gaps nor repetitions. */
    private List<String> outOfOrder() throws SQLException {
        return count(
                "conversations with gaps",
                "select count(*) from (select 1 from contact.line group by contact_id"
                        + " having count(*) <> max(number) - min(number) + 1) g");
    }

    /** Every contact stands in the trail. */
    private List<String> unaudited() throws SQLException {
        return count(
                "contacts without an entry in the trail",
                "select count(*) from contact.contact c where not exists"
                        + " (select 1 from audit.entry e where e.things @> array['contact:' || c.id])");
    }

    private List<String> count(String what, String sql) throws SQLException {
        try (var connection = site.superuser();
                var row = connection.createStatement().executeQuery(sql)) {
            row.next();
            return row.getLong(1) == 0 ? List.of() : List.of(what + ": " + row.getLong(1));
        }
    }

    /** How many rows each of some tables holds, for the report. */
    Map<String, Long> sizes() throws SQLException {
        var sizes = new HashMap<String, Long>();
        try (var connection = site.superuser()) {
            for (var table : List.of("contact.contact", "contact.line", "audit.entry")) {
                try (var row =
                        connection
                                .createStatement()
                                .executeQuery("select count(*) from " + table)) {
                    row.next();
                    sizes.put(table, row.getLong(1));
                }
            }
        }
        return sizes;
    }
}
