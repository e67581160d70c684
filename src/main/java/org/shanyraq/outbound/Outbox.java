package org.shanyraq.outbound;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact.Channel;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Texts on their way to a carrier. Address and words lie sealed and only until they are taken. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Outbox {
    static final Field ADDRESS = new Field("outbound.sending", "address", Level.P2);
    static final Field TEXT = new Field("outbound.sending", "text", Level.P3);

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Outbox(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** What was taken out to be sent. */
    record Taken(Sending sending, int attempts) {}

    /** False when it stood there before. */
    boolean put(Sending sending, @Nullable String refused, Instant now) {
        var file = sealing.file(sending.about());
        return jdbc.sql(
                                """
                                insert into outbound.sending (id, at, by, whose_kind, whose, about_kind, about, channel,
                                    holds, purpose, state, reason, next_at, done_at, address, text)
                                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                                """)
                        .param(sending.id())
                        .param(Timestamp.from(now))
                        .param(Acting.now().reference())
                        .param(sending.whose().kind())
                        .param(sending.whose().id())
                        .param(sending.about().kind())
                        .param(sending.about().id())
                        .param(sending.channel().code())
                        .param(sending.holds().name().toLowerCase(Locale.ROOT))
                        .param(sending.purpose())
                        .param(refused == null ? "waiting" : "refused")
                        .param(refused)
                        .param(Timestamp.from(now))
                        .param(refused == null ? null : Timestamp.from(now))
                        .param(
                                refused == null
                                        ? file.seal(ADDRESS, sending.id(), sending.address())
                                        : null)
                        .param(
                                refused == null
                                        ? file.seal(TEXT, sending.id(), sending.text())
                                        : null)
                        .update()
                == 1;
    }

    /**
     * Takes what is due out of the box, for a while: the first of each file, so that texts of one
     * conversation leave in their order. What a dead node had taken comes out again.
     */
    List<Taken> take(Channel channel, int most, Instant now, Instant leaseUntil) {
        var rows =
                jdbc.sql(
                                """
                                update outbound.sending set state = 'sending', lease_until = :until, attempts = attempts + 1
                                where id in (
                                    select id from outbound.sending s
                                    where channel = :channel
                                      and (state = 'waiting' and next_at <= :now or state = 'sending' and lease_until < :now)
                                      and not exists (select from outbound.sending e where e.about = s.about
                                          and e.channel = s.channel and e.number < s.number and e.state in ('waiting', 'sending'))
                                    order by next_at limit :most for update skip locked)
                                returning id, whose_kind, whose, about_kind, about, holds, purpose, attempts, address, text
                                """)
                        .param("until", Timestamp.from(leaseUntil))
                        .param("now", Timestamp.from(now))
                        .param("channel", channel.code())
                        .param("most", most)
                        .query(
                                (row, n) -> {
                                    var about =
                                            new Thing(
                                                    row.getString(4), row.getObject(5, UUID.class));
                                    var id = row.getObject(1, UUID.class);
                                    return new Row(
                                            id,
                                            new Thing(
                                                    row.getString(2), row.getObject(3, UUID.class)),
                                            about,
                                            Sending.Holds.valueOf(
                                                    row.getString(6).toUpperCase(Locale.ROOT)),
                                            row.getString(7),
                                            row.getInt(8),
                                            row.getBytes(9),
                                            row.getBytes(10));
                                })
                        .list();
        return rows.stream().flatMap(row -> open(row, channel, now).stream()).toList();
    }

    /** What was erased meanwhile cannot be sent. */
    private Optional<Taken> open(Row row, Channel channel, Instant now) {
        var file = sealing.files(row.about.kind(), List.of(row.about.id())).get(row.about.id());
        if (file == null) {
            end(row.id, "refused", "erased", now);
            return Optional.empty();
        }
        return Optional.of(
                new Taken(
                        new Sending(
                                row.id,
                                row.whose,
                                channel,
                                file.open(ADDRESS, row.id, row.address),
                                row.holds,
                                row.purpose,
                                file.open(TEXT, row.id, row.text),
                                row.about),
                        row.attempts));
    }

    void sent(UUID id, String reference, Instant now) {
        jdbc.sql(
                        """
                        update outbound.sending set state = 'sent', reference = ?, done_at = ?, lease_until = null,
                            reason = null, address = null, text = null where id = ?
                        """)
                .param(reference.isEmpty() ? null : reference)
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    /** Back into the box; an attempt that never reached the carrier does not count. */
    void again(UUID id, Instant nextAt, String code, boolean counts) {
        jdbc.sql(
                        """
                        update outbound.sending set state = 'waiting', next_at = ?, reason = ?, lease_until = null,
                            attempts = attempts - ? where id = ?
                        """)
                .param(Timestamp.from(nextAt))
                .param(code)
                .param(counts ? 0 : 1)
                .param(id)
                .update();
    }

    /** It will not leave: {@code refused} by the gate, or {@code dead} by its carrier. */
    void end(UUID id, String state, String code, Instant now) {
        jdbc.sql(
                        """
                        update outbound.sending set state = ?, reason = ?, done_at = ?, lease_until = null,
                            address = null, text = null where id = ?
                        """)
                .param(state)
                .param(code)
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    private record Row(
            UUID id,
            Thing whose,
            Thing about,
            Sending.Holds holds,
            String purpose,
            int attempts,
            byte[] address,
            byte[] text) {}
}
