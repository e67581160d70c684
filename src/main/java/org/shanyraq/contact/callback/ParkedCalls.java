package org.shanyraq.contact.callback;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.queue.Callbacks;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.shanyraq.people.Phone;
import org.shanyraq.people.SafeContact;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Sets calls aside for their window, and tells which there are. */
@Component
class ParkedCalls {
    static final Actor.Job JOB = new Actor.Job("contact.callback");

    private final Callbacks callbacks;
    private final Accounts accounts;
    private final DatedSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    ParkedCalls(
            Callbacks callbacks,
            Accounts accounts,
            DatedSettings settings,
            JdbcClient jdbc,
            TransactionTemplate transaction) {
        this.callbacks = callbacks;
        this.accounts = accounts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** After the contact went back into the queue: a job does it, since it is nobody's now. */
    void park(ContactId contact, SafeContact record, Callbacks.Window window) {
        var who = who(record);
        Acting.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                s ->
                                        callbacks.await(
                                                contact,
                                                who,
                                                window,
                                                settings.number("contact.callback.attempts"))));
    }

    private byte[] who(SafeContact record) {
        var number = Phone.read(record.address()).map(Phone::e164).orElse(record.address());
        long token = accounts.token(Channel.PHONE, number);
        return ByteBuffer.allocate(Long.BYTES).putLong(token).array();
    }

    /** Calls that are to be made; row security decides which there are for whoever asks. */
    List<SeeCallbacks.Due> due(int most) {
        return jdbc.sql(
                        """
                        select b.contact_id, c.channel, c.urgency, c.language, b.state, b.opens, b.closes, b.attempts,
                            b.most, coalesce(c.owner = ground.staff(), false)
                        from contact.callback b join contact.contact c on c.id = b.contact_id
                        where b.state in ('parked', 'due', 'in_flight', 'missed') and c.state <> 'closed'
                        order by b.opens, b.contact_id limit ?
                        """)
                .param(most)
                .query(
                        (row, n) ->
                                new SeeCallbacks.Due(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        Channel.of(row.getString(2)),
                                        Urgency.of(row.getString(3)),
                                        Language.of(row.getString(4)).orElse(Language.KK),
                                        row.getString(5),
                                        row.getTimestamp(6).toInstant(),
                                        row.getTimestamp(7).toInstant(),
                                        row.getInt(8),
                                        row.getInt(9),
                                        row.getBoolean(10)))
                .list();
    }

    /** The state of a contact's callback, if it has one. */
    Optional<String> state(ContactId contact) {
        return jdbc.sql("select state from contact.callback where contact_id = ?")
                .param(contact.value())
                .query(String.class)
                .optional();
    }
}
