package org.shanyraq.contact.channel;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.outbound.Addresses;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who is at the other end of a contact that came by a channel: a sealed address, and a keyed token
 * of it by which the same number or account is known again.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Peers {
    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final Sealing sealing;

    Peers(JdbcClient jdbc, Accounts accounts, Sealing sealing) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.sealing = sealing;
    }

    /**
     * The other end.
     *
     * @param address empty when it has been forgotten
     * @param safeAt when she said that it is safe to write to her
     * @param silencedAt when she asked that nothing more be written
     */
    public record Peer(
            ContactId contact,
            Channel channel,
            String address,
            Language language,
            Instant heardAt,
            Optional<Instant> askedAt,
            Optional<Instant> safeAt,
            Optional<Instant> unsafeAt,
            Optional<Instant> silencedAt) {
        @Override
        public String toString() {
            return "Peer[" + contact + "]";
        }
    }

    /** The token of an address, the same for each contact that comes from it. */
    long token(Channel channel, String address) {
        return accounts.token(channel, Addresses.canonical(Ways.of(channel), address));
    }

    /** One at a time speaks for an address, on all nodes, until the transaction ends. */
    void takeTurns(long token) {
        jdbc.sql("select pg_advisory_xact_lock(?)").param(token).query().singleRow();
    }

    /** The open contact of an address, if it has one. */
    Optional<ContactId> open(Channel channel, long token) {
        return jdbc.sql(
                        """
                        select p.contact_id from contact.peer p join contact.contact c on c.id = p.contact_id
                        where p.channel = ? and p.token = ? and c.state <> 'closed'
                        order by p.heard_at desc limit 1
                        """)
                .param(channel.code())
                .param(token)
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .optional();
    }

    /** A message came; whoever writes again has ended her own silence. */
    void heard(ContactId contact, Channel channel, long token, String address, Instant at) {
        jdbc.sql(
                        """
                        insert into contact.peer (contact_id, channel, token, address, heard_at)
                        values (?, ?, ?, ?, ?)
                        on conflict (contact_id) do update set
                            heard_at = greatest(contact.peer.heard_at, excluded.heard_at), silenced_at = null
                        """)
                .param(contact.value())
                .param(channel.code())
                .param(token)
                .param(
                        sealing.file(contact.thing())
                                .seal(SealedColumns.PEER_ADDRESS, contact.value(), address))
                .param(Timestamp.from(at))
                .update();
    }

    void asked(ContactId contact, Instant at) {
        set("asked_at = ?", contact, at);
    }

    void safe(ContactId contact, Instant at) {
        set("safe_at = ?, unsafe_at = null", contact, at);
    }

    void unsafe(ContactId contact, Instant at) {
        set("unsafe_at = ?, safe_at = null", contact, at);
    }

    void silenced(ContactId contact, Instant at) {
        set("silenced_at = ?", contact, at);
    }

    private void set(String what, ContactId contact, Instant at) {
        jdbc.sql("update contact.peer set " + what + " where contact_id = ?")
                .param(Timestamp.from(at))
                .param(contact.value())
                .update();
    }

    /** Empty for a contact of our own pages. */
    public Optional<Peer> of(ContactId contact) {
        var rows =
                jdbc.sql(
                                """
                                select p.contact_id, p.channel, p.address, c.language, p.heard_at, p.asked_at,
                                    p.safe_at, p.unsafe_at, p.silenced_at
                                from contact.peer p join contact.contact c on c.id = p.contact_id
                                where p.contact_id = ?
                                """)
                        .param(contact.value())
                        .query(Row::of)
                        .list();
        return rows.stream().findFirst().map(this::open);
    }

    private Peer open(Row row) {
        var sealed = row.address;
        var file =
                sealing.files(ContactId.KIND, List.of(row.peer.contact.value()))
                        .get(row.peer.contact.value());
        if (sealed == null || file == null) {
            return row.peer;
        }
        var address = file.open(SealedColumns.PEER_ADDRESS, row.peer.contact.value(), sealed);
        return new Peer(
                row.peer.contact,
                row.peer.channel,
                address,
                row.peer.language,
                row.peer.heardAt,
                row.peer.askedAt,
                row.peer.safeAt,
                row.peer.unsafeAt,
                row.peer.silencedAt);
    }

    private record Row(Peer peer, byte @Nullable [] address) {
        static Row of(ResultSet row, int n) throws SQLException {
            return new Row(
                    new Peer(
                            new ContactId(row.getObject(1, UUID.class)),
                            Channel.of(row.getString(2)),
                            "",
                            Language.of(row.getString(4)).orElse(Language.KK),
                            row.getTimestamp(5).toInstant(),
                            moment(row, 6),
                            moment(row, 7),
                            moment(row, 8),
                            moment(row, 9)),
                    row.getBytes(3));
        }

        private static Optional<Instant> moment(ResultSet row, int column) throws SQLException {
            return Optional.ofNullable(row.getTimestamp(column)).map(Timestamp::toInstant);
        }
    }
}
