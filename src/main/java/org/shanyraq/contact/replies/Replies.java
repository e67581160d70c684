package org.shanyraq.contact.replies;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All versions of all answers. */
@Component
class Replies {
    private static final int MOST = 500;
    private static final String COLUMNS =
            """
            select code, version, topic, safe, kk, ru, en, state, drafted_by, drafted_at, reviewed_by,
                reviewed_at from contact.reply
            """;

    private final JdbcClient jdbc;

    Replies(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Reply> reviewed() {
        return jdbc.sql(COLUMNS + "where state = 'reviewed' order by topic, code limit " + MOST)
                .query(Replies::reply)
                .list();
    }

    /** What is in force, drafted or withdrawn; the past versions are asked for one by one. */
    List<Reply> present() {
        return jdbc.sql(
                        COLUMNS
                                + "where state <> 'past' order by topic, code, version limit "
                                + MOST)
                .query(Replies::reply)
                .list();
    }

    List<Reply> versions(String code) {
        return jdbc.sql(COLUMNS + "where code = ? order by version desc limit " + MOST)
                .param(code)
                .query(Replies::reply)
                .list();
    }

    /** Nobody else changes its versions until the transaction ends. */
    List<Reply> take(String code) {
        jdbc.sql("select pg_advisory_xact_lock(hashtext('contact.reply'), hashtext(?))")
                .param(code)
                .query((row, n) -> true)
                .list();
        return versions(code);
    }

    void insert(NewReply fresh, int version, StaffId by, Instant now) {
        jdbc.sql(
                        """
                        insert into contact.reply (code, version, topic, safe, kk, ru, en, state, drafted_by, drafted_at)
                        values (?, ?, ?, ?, ?, ?, ?, 'draft', ?, ?)
                        """)
                .param(fresh.code())
                .param(version)
                .param(fresh.topic())
                .param(fresh.safe())
                .param(fresh.texts().kk())
                .param(fresh.texts().ru())
                .param(fresh.texts().en())
                .param(by.value())
                .param(Timestamp.from(now))
                .update();
    }

    void redraft(NewReply fresh, int version, StaffId by, Instant now) {
        jdbc.sql(
                        """
                        update contact.reply set topic = ?, safe = ?, kk = ?, ru = ?, en = ?, drafted_by = ?,
                            drafted_at = ? where code = ? and version = ? and state = 'draft'
                        """)
                .param(fresh.topic())
                .param(fresh.safe())
                .param(fresh.texts().kk())
                .param(fresh.texts().ru())
                .param(fresh.texts().en())
                .param(by.value())
                .param(Timestamp.from(now))
                .param(fresh.code())
                .param(version)
                .update();
    }

    void state(String code, int version, Reply.State state) {
        jdbc.sql("update contact.reply set state = ? where code = ? and version = ?")
                .param(state.code())
                .param(code)
                .param(version)
                .update();
    }

    void reviewed(String code, int version, StaffId by, Instant now) {
        jdbc.sql(
                        """
                        update contact.reply set state = 'reviewed', reviewed_by = ?, reviewed_at = ?
                        where code = ? and version = ?
                        """)
                .param(by.value())
                .param(Timestamp.from(now))
                .param(code)
                .param(version)
                .update();
    }

    private static Reply reply(ResultSet row, int n) throws SQLException {
        return new Reply(
                row.getString(1),
                row.getInt(2),
                row.getString(3),
                row.getBoolean(4),
                new Reply.Texts(row.getString(5), row.getString(6), row.getString(7)),
                Reply.State.of(row.getString(8)),
                Optional.ofNullable(row.getObject(9, UUID.class)).map(StaffId::new),
                row.getTimestamp(10).toInstant(),
                Optional.ofNullable(row.getObject(11, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getTimestamp(12)).map(Timestamp::toInstant));
    }
}
