package org.shanyraq.contact.channel;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import org.shanyraq.contact.Channel;
import org.shanyraq.ground.Acting;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Which node fetches from a provider that only one may ask at a time. */
@Component
public class Turns {
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String node;

    Turns(
            JdbcClient jdbc,
            TransactionTemplate transaction,
            Clock clock,
            @Value("${shanyraq.node}") String node) {
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.clock = clock;
        this.node = node;
    }

    /** Whether it is this node's turn, for that long; another takes over when it is not renewed. */
    public boolean mine(Channel channel, Duration lease) {
        var now = clock.instant();
        return Acting.as(
                MessageDoor.JOB,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        s ->
                                                jdbc.sql(
                                                                        """
                                                                        insert into contact.channel_watch (channel, node, until)
                                                                        values (:channel, :node, :until)
                                                                        on conflict (channel) do update set node = :node, until = :until
                                                                        where contact.channel_watch.node = :node
                                                                            or coalesce(contact.channel_watch.until, '-infinity') < :now
                                                                        """)
                                                                .param("channel", channel.code())
                                                                .param("node", node)
                                                                .param(
                                                                        "until",
                                                                        Timestamp.from(
                                                                                now.plus(lease)))
                                                                .param("now", Timestamp.from(now))
                                                                .update()
                                                        == 1)));
    }
}
