package org.shanyraq.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;

/** Whether a conversation stands as it was written: each message once, in the writer's order. */
final class Conversations {
    /** In the order in which operator and visitor read it; her first words have no key of hers. */
    private static final String READ =
            """
            select l.client_key from contact.view v join contact.line l on l.contact_id = v.contact_id
            where v.hash = ? and l.side = 'visitor' and l.client_key <> l.id
            order by l.place, l.ord, l.number
            """;

    private Conversations() {}

    static List<String> judge(Connection connection, Talk talk) throws SQLException {
        var wrong = new ArrayList<String>();
        var read = read(connection, talk);
        var lost = new HashSet<>(talk.answered().keySet());
        lost.removeAll(new HashSet<>(read));
        if (!lost.isEmpty()) {
            wrong.add("messages answered for but not stored: " + lost.size());
        }
        if (new HashSet<>(read).size() != read.size()) {
            wrong.add("messages stored twice in a conversation");
        }
        var wanted = talk.written().stream().map(Talk.Message::key).filter(read::contains).toList();
        if (!read.equals(wanted)) {
            wrong.add("a conversation out of order");
        }
        return wrong;
    }

    private static List<UUID> read(Connection connection, Talk talk) throws SQLException {
        var keys = new ArrayList<UUID>();
        try (var query = connection.prepareStatement(READ)) {
            query.setBytes(1, HexFormat.of().parseHex(talk.hash()));
            try (var rows = query.executeQuery()) {
                while (rows.next()) {
                    keys.add(rows.getObject(1, UUID.class));
                }
            }
        }
        return keys;
    }
}
