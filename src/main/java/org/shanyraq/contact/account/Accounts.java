package org.shanyraq.contact.account;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.shanyraq.contact.Channel;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.sealing.BlindTokens;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which contacts came from one telephone number or messenger account, by a keyed token of it and
 * nothing else. Never of a browser, a device or an address on the network: chats are not linked.
 * What is asked across contacts is asked by a job of its own, by the token alone.
 */
@Component
public class Accounts {
    private static final Actor.Job JOB = new Actor.Job("contact.repeat");
    private static final int BITS = 63;

    private final BlindTokens tokens;
    private final JdbcClient jdbc;
    private final TransactionTemplate apart;
    private final Clock clock;

    Accounts(BlindTokens tokens, JdbcClient jdbc, PlatformTransactionManager manager, Clock clock) {
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.apart = new TransactionTemplate(manager);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * The token of an address; a number is one account, whether it calls or writes.
     *
     * @param address in its one canonical spelling, such as E.164
     */
    public long token(Channel channel, String address) {
        var family = channel == Channel.SMS ? Channel.PHONE : channel;
        return tokens.token("contact.account." + family.code(), address, BITS);
    }

    /** Notes from where a contact came that no channel of ours brought, such as a call. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remember(ContactId contact, Channel channel, String address) {
        jdbc.sql(
                        """
                        insert into contact.peer (contact_id, channel, token, heard_at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .param(contact.value())
                .param(channel.code())
                .param(token(channel, address))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    /**
     * @param childsWay a child came from this account, once at least
     */
    public record Account(long token, boolean childsWay) {}

    /** Empty for a contact that belongs to no account. */
    public Optional<Account> of(ContactId contact) {
        return asJob(
                () ->
                        jdbc.sql(
                                        """
                                        select mine.token,
                                            bool_or(c.child or coalesce(c.age_group in ('under_12', '12_17'), false))
                                        from contact.peer mine join contact.peer p on p.token = mine.token
                                        join contact.contact c on c.id = p.contact_id
                                        where mine.contact_id = ? group by mine.token
                                        """)
                                .param(contact.value())
                                .query((row, n) -> new Account(row.getLong(1), row.getBoolean(2)))
                                .optional());
    }

    /** How often the same number or messenger account contacted before; letters are not counted. */
    public int times(ContactId contact) {
        return asJob(
                () ->
                        jdbc.sql(
                                        """
                                        select count(*) from contact.peer mine
                                        join contact.peer p on p.token = mine.token and p.heard_at < mine.heard_at
                                        where mine.contact_id = ? and p.contact_id <> mine.contact_id
                                          and mine.channel <> 'email'
                                        """)
                                .param(contact.value())
                                .query((row, n) -> row.getInt(1))
                                .single());
    }

    /** An earlier contact in codes; its words are nobody's any more. */
    public record Earlier(
            ContactId contact,
            String channel,
            Instant at,
            String urgency,
            Optional<String> category,
            Optional<String> outcome,
            boolean handedOver) {}

    /** The newest first. */
    public List<Earlier> earlier(ContactId contact, int most) {
        return asJob(
                () ->
                        jdbc.sql(
                                        """
                                        select c.id, c.channel, c.arrived_at, c.urgency, c.category, c.outcome, c.handed_over
                                        from contact.peer mine
                                        join contact.peer p on p.token = mine.token and p.heard_at < mine.heard_at
                                        join contact.contact c on c.id = p.contact_id
                                        where mine.contact_id = ? and p.contact_id <> mine.contact_id
                                          and mine.channel <> 'email'
                                        order by c.arrived_at desc limit ?
                                        """)
                                .param(contact.value())
                                .param(most)
                                .query(
                                        (row, n) ->
                                                new Earlier(
                                                        new ContactId(row.getObject(1, UUID.class)),
                                                        row.getString(2),
                                                        row.getTimestamp(3).toInstant(),
                                                        row.getString(4),
                                                        Optional.ofNullable(row.getString(5)),
                                                        Optional.ofNullable(row.getString(6)),
                                                        row.getBoolean(7)))
                                .list());
    }

    private <T> T asJob(Supplier<T> work) {
        return Acting.as(JOB, () -> Objects.requireNonNull(apart.execute(status -> work.get())));
    }
}
