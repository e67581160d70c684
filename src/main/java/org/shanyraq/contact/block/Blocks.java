package org.shanyraq.contact.block;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All blocks, those of the past too. */
@Component
class Blocks {
    private static final String COLUMNS =
            """
            select id, channel, reason, asked_by, at, wanted_until, until, reviewed_by, reviewed_at, lifted_at
            from contact.block
            """;

    private final JdbcClient jdbc;

    Blocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            UUID id,
            ContactId contact,
            long account,
            String channel,
            String reason,
            StaffId by,
            Instant at,
            Instant wantedUntil,
            Instant until) {
        jdbc.sql(
                        """
                        insert into contact.block
                            (id, contact_id, account, channel, reason, asked_by, at, wanted_until, until)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(contact.value())
                .param(account)
                .param(channel)
                .param(reason)
                .param(by.value())
                .param(Timestamp.from(at))
                .param(Timestamp.from(wantedUntil))
                .param(Timestamp.from(until))
                .update();
    }

    /** Until when the account is kept out, if it is. */
    Optional<Instant> standing(long account, Instant now) {
        return jdbc.sql(
                        """
                        select max(until) from contact.block
                        where account = ? and lifted_at is null and until > ?
                        """)
                .param(account)
                .param(Timestamp.from(now))
                .query(
                        (row, n) ->
                                Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
                .single();
    }

    Optional<Block> take(UUID id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id)
                .query(Blocks::block)
                .optional();
    }

    void stands(UUID id, StaffId by, Instant at) {
        jdbc.sql(
                        """
                        update contact.block set reviewed_by = ?, reviewed_at = ?, until = wanted_until
                        where id = ?
                        """)
                .param(by.value())
                .param(Timestamp.from(at))
                .param(id)
                .update();
    }

    void lift(UUID id, StaffId by, Instant at) {
        jdbc.sql(
                        """
                        update contact.block set reviewed_by = coalesce(reviewed_by, :by),
                            reviewed_at = coalesce(reviewed_at, :at), lifted_by = :by, lifted_at = :at
                        where id = :id
                        """)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .param("id", id)
                .update();
    }

    /** The newest first, or the other way round to page back. */
    List<Block> page(Instant from, UUID id, boolean backwards, int most) {
        return jdbc.sql(
                        COLUMNS
                                + (backwards
                                        ? "where (at, id) > (?, ?) order by at, id limit ?"
                                        : "where (at, id) < (?, ?) order by at desc, id desc limit ?"))
                .param(Timestamp.from(from))
                .param(id)
                .param(most)
                .query(Blocks::block)
                .list();
    }

    int unreviewed(Instant now) {
        return jdbc.sql(
                        """
                        select count(*) from contact.block
                        where reviewed_by is null and lifted_at is null and until > ?
                        """)
                .param(Timestamp.from(now))
                .query(Integer.class)
                .single();
    }

    private static Block block(ResultSet row, int n) throws SQLException {
        return new Block(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                new StaffId(row.getObject(4, UUID.class)),
                row.getTimestamp(5).toInstant(),
                row.getTimestamp(6).toInstant(),
                row.getTimestamp(7).toInstant(),
                Optional.ofNullable(row.getObject(8, UUID.class)).map(StaffId::new),
                Optional.ofNullable(row.getTimestamp(9)).map(Timestamp::toInstant),
                Optional.ofNullable(row.getTimestamp(10)).map(Timestamp::toInstant));
    }
}
