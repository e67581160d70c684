package org.shanyraq.audit.checkpoint;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The checkpoints that stand in the database. */
@Component
public class Checkpoints {
    private static final String COLUMNS =
            "number, at, after_xid::text::bigint, after_id, last_xid::text::bigint, last_id, count,"
                    + " leaves, root, previous, signature";

    private final JdbcClient jdbc;

    Checkpoints(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Checkpoint> latest() {
        return jdbc.sql("select " + COLUMNS + " from audit.checkpoint order by number desc limit 1")
                .query(Checkpoints::checkpoint)
                .optional();
    }

    public List<Checkpoint> after(long number, int most) {
        return jdbc.sql(
                        "select "
                                + COLUMNS
                                + " from audit.checkpoint where number > ? order by number limit ?")
                .param(number)
                .param(most)
                .query(Checkpoints::checkpoint)
                .list();
    }

    void add(Checkpoint checkpoint) {
        jdbc.sql(
                        """
                        insert into audit.checkpoint (number, at, after_xid, after_id, last_xid, last_id,
                            count, leaves, root, previous, signature)
                        values (?, ?, ?::text::xid8, ?, ?::text::xid8, ?, ?, ?, ?, ?, ?)
                        """)
                .param(checkpoint.number())
                .param(Timestamp.from(checkpoint.at()))
                .param(Long.toString(checkpoint.after().transaction()))
                .param(checkpoint.after().id())
                .param(Long.toString(checkpoint.last().transaction()))
                .param(checkpoint.last().id())
                .param(checkpoint.count())
                .param(checkpoint.leaves())
                .param(checkpoint.root())
                .param(checkpoint.previous())
                .param(checkpoint.signature())
                .update();
    }

    private static Checkpoint checkpoint(ResultSet row, int n) throws SQLException {
        return new Checkpoint(
                row.getLong(1),
                row.getTimestamp(2).toInstant(),
                new Position(row.getLong(3), row.getLong(4)),
                new Position(row.getLong(5), row.getLong(6)),
                row.getInt(7),
                row.getBytes(8),
                row.getBytes(9),
                row.getBytes(10),
                row.getBytes(11));
    }
}
