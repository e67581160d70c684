package org.shanyraq.contact.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.channel.ReadSetAside.Opened;
import org.shanyraq.contact.channel.ReadSetAside.SetAside;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What came in and could not be let into a conversation. It lies sealed under a key of its own
 * until somebody has looked at it; nothing that somebody wrote is thrown away unseen.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Quarantine {
    static final String KIND = "quarantine";

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quarantine(JdbcClient jdbc, Sealing sealing, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.events = events;
        this.clock = clock;
    }

    /** Why a message was set aside; the codes are keys of words. */
    enum Reason {
        /** The provider's name of an earlier message, with another content. */
        OTHER_BODY,
        /** It broke whatever touched it, twice. */
        POISON,
        /** Its provider sent what cannot be read. */
        MALFORMED;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    void put(Channel channel, Reason reason, String content) {
        var id = FreshId.next();
        var thing = new Thing(KIND, id);
        var now = clock.instant();
        var sealed = sealing.create(thing).seal(SealedColumns.QUARANTINED, id, cut(content));
        jdbc.sql(
                        """
                        insert into contact.quarantine (id, channel, reason, at, content) values (?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(channel.code())
                .param(reason.code())
                .param(Timestamp.from(now))
                .param(sealed)
                .update();
        events.publishEvent(new AlarmRaised("contact.quarantined", Ways.thing(channel), now));
    }

    List<SetAside> unseen(int most) {
        return jdbc.sql(
                        """
                        select id, channel, reason, at from contact.quarantine where looked_at is null
                        order by at limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new SetAside(
                                        row.getObject(1, UUID.class),
                                        Channel.of(row.getString(2)),
                                        row.getString(3),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }

    Optional<Opened> open(UUID id, StaffId by) {
        jdbc.sql("update contact.quarantine set looked_at = ?, looked_by = ? where id = ?")
                .param(Timestamp.from(clock.instant()))
                .param(by.value())
                .param(id)
                .update();
        return jdbc.sql(
                        "select id, channel, reason, at, content from contact.quarantine where id = ?")
                .param(id)
                .query(
                        (row, n) ->
                                new Opened(
                                        new SetAside(
                                                id,
                                                Channel.of(row.getString(2)),
                                                row.getString(3),
                                                row.getTimestamp(4).toInstant()),
                                        sealing.file(new Thing(KIND, id))
                                                .open(
                                                        SealedColumns.QUARANTINED,
                                                        id,
                                                        row.getBytes(5))))
                .optional();
    }

    private static String cut(String content) {
        return content.length() > 20_000 ? content.substring(0, 20_000) : content;
    }
}
