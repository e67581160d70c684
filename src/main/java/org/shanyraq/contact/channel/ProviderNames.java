package org.shanyraq.contact.channel;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.sealing.BlindTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which messages came already, by keyed tokens of the names that their providers gave them and of
 * what they held.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ProviderNames {
    private static final int BITS = 63;

    private final JdbcClient jdbc;
    private final BlindTokens tokens;

    ProviderNames(JdbcClient jdbc, BlindTokens tokens) {
        this.jdbc = jdbc;
        this.tokens = tokens;
    }

    /** A message as the ledger knows it. */
    record Name(Channel channel, long id, long body) {
        /** The same on every node and at every delivery. */
        UUID key(String part) {
            var text = "shanyraq.channel|" + channel.code() + '|' + id + '|' + part;
            return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Transactional(propagation = Propagation.SUPPORTS)
    Name of(MessageReceived message) {
        var body = new StringBuilder(message.peer()).append('\0').append(message.text());
        message.attachments().forEach(a -> body.append('\0').append(a.kind().code()));
        return new Name(
                message.channel(),
                tokens.token(
                        "contact.received.id",
                        message.channel().code() + '\0' + message.providerId(),
                        BITS),
                tokens.token("contact.received.body", body.toString(), BITS));
    }

    /** What came under that name before: whether it held the same. */
    Optional<Boolean> cameBefore(Name name) {
        return jdbc.sql("select body = ? from contact.received where channel = ? and id = ?")
                .param(name.body)
                .param(name.channel.code())
                .param(name.id)
                .query(Boolean.class)
                .optional();
    }

    void note(Name name, Received as, Instant at) {
        jdbc.sql(
                        """
                        insert into contact.received (channel, id, body, outcome, at) values (?, ?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(name.channel.code())
                .param(name.id)
                .param(name.body)
                .param(as.name().toLowerCase(java.util.Locale.ROOT))
                .param(Timestamp.from(at))
                .update();
    }
}
