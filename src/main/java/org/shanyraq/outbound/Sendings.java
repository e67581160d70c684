package org.shanyraq.outbound;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.SafeContact.Channel;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How texts fared that were given to the gate, without a word of them. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Sendings {
    private final JdbcClient jdbc;
    private final Clock clock;

    Sendings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * How one text fared.
     *
     * @param state waiting, sending, sent, delivered, undelivered, refused or dead
     * @param reason why it waits or did not leave: a code of the gate or of the carrier
     */
    public record Fate(UUID id, String state, Optional<String> reason, Instant at) {}

    /** What waits on a channel, and what ended without reaching anybody in the last day. */
    public record Load(int waiting, Optional<Instant> oldest, int dead) {
        static final Load NONE = new Load(0, Optional.empty(), 0);
    }

    /** Of one file, in order. Row security decides what there is for whoever asks. */
    public List<Fate> of(Thing about) {
        return jdbc.sql(
                        """
                        select id, state, reason, coalesce(done_at, at) from outbound.sending
                        where about_kind = ? and about = ? order by number limit 500
                        """)
                .param(about.kind())
                .param(about.id())
                .query(
                        (row, n) ->
                                new Fate(
                                        row.getObject(1, UUID.class),
                                        row.getString(2),
                                        Optional.ofNullable(row.getString(3)),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** What waits for somebody in a file is looked at again now: she has just said something. */
    public void hurry(Thing about) {
        jdbc.sql(
                        """
                        update outbound.sending set next_at = least(next_at, ?)
                        where about_kind = ? and about = ? and state = 'waiting'
                        """)
                .param(Timestamp.from(clock.instant()))
                .param(about.kind())
                .param(about.id())
                .update();
    }

    /** A carrier's receipt for a text that it took; false when nobody knows of it. */
    public boolean report(Channel channel, String reference, boolean delivered) {
        return jdbc.sql(
                                """
                                update outbound.sending set state = ?, done_at = ?
                                where channel = ? and reference = ? and state in ('sent', 'undelivered')
                                """)
                        .param(delivered ? "delivered" : "undelivered")
                        .param(Timestamp.from(clock.instant()))
                        .param(channel.code())
                        .param(reference)
                        .update()
                > 0;
    }

    /** By channel; channels without anything are absent. */
    public Map<Channel, Load> loads() {
        var loads = new HashMap<Channel, Load>();
        jdbc.sql(
                        """
                        select channel, count(*) filter (where state in ('waiting', 'sending')),
                            min(at) filter (where state in ('waiting', 'sending')),
                            count(*) filter (where state = 'dead' and done_at > ?)
                        from outbound.sending
                        where state in ('waiting', 'sending') or state = 'dead' and done_at > ? group by channel
                        """)
                .param(Timestamp.from(clock.instant().minusSeconds(86_400)))
                .param(Timestamp.from(clock.instant().minusSeconds(86_400)))
                .query(
                        row -> {
                            loads.put(
                                    Channel.valueOf(
                                            row.getString(1).toUpperCase(java.util.Locale.ROOT)),
                                    new Load(
                                            row.getInt(2),
                                            Optional.ofNullable(row.getTimestamp(3))
                                                    .map(Timestamp::toInstant),
                                            row.getInt(4)));
                        });
        return loads;
    }
}
