package org.shanyraq.audit.checkpoint;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rows of the trail, in the order in which checkpoints take them. */
@Component
public class Entries {
    /**
     * Things that are no plain list (an element missing, another shape, other bounds) are read as
     * one text that no plain list gives, so that their hash differs too.
     */
    private static final String COLUMNS =
            """
            select xid::text::bigint, id, at, actor, act,
                case when array_ndims(things) > 1 or array_lower(things, 1) <> 1
                        then array['malformed ' || things::text]
                    when array_position(things, null) is not null
                        then array['malformed ' || things::text]
                    else things end,
                reason
            from audit.entry
            """;

    private final JdbcClient jdbc;

    Entries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Entries of finished transactions after a position. No entry can appear before the last of
     * them.
     */
    List<Entry> settledAfter(Position after, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        where (xid, id) > (?::text::xid8, ?)
                          and xid < pg_snapshot_xmin(pg_current_snapshot())
                        order by xid, id limit ?
                        """)
                .param(Long.toString(after.transaction()))
                .param(after.id())
                .param(most)
                .query(Entries::entry)
                .list();
    }

    /** Entries between two positions, the first excluded, the last included. */
    public List<Entry> between(Position after, Position last) {
        return jdbc.sql(
                        COLUMNS
                                + """
                        where (xid, id) > (?::text::xid8, ?) and (xid, id) <= (?::text::xid8, ?)
                        order by xid, id
                        """)
                .param(Long.toString(after.transaction()))
                .param(after.id())
                .param(Long.toString(last.transaction()))
                .param(last.id())
                .query(Entries::entry)
                .list();
    }

    private static Entry entry(ResultSet row, int n) throws SQLException {
        return new Entry(
                new Position(row.getLong(1), row.getLong(2)),
                row.getTimestamp(3).toInstant(),
                row.getString(4),
                row.getString(5),
                texts(row.getArray(6)),
                row.getString(7));
    }

    private static List<String> texts(Array array) throws SQLException {
        return List.of((String[]) array.getArray());
    }
}
