package org.shanyraq.contact.repeat;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.ContactActs;
import org.shanyraq.contact.UnknownContact;
import org.shanyraq.contact.account.Accounts;
import org.shanyraq.contact.desk.DeskActs;
import org.shanyraq.contact.register.Contacts;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether the same number or account contacted 111 before. That it did is shown to whoever answers;
 * what is known of it only for a reason that is typed and kept.
 */
@Component
public class ContactedBefore {
    private static final int MOST = 20;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Contacts contacts;
    private final Sealing sealing;
    private final Accounts accounts;
    private final Clock clock;

    ContactedBefore(
            JdbcClient jdbc,
            Policy policy,
            Trail trail,
            Contacts contacts,
            Sealing sealing,
            Accounts accounts,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.contacts = contacts;
        this.sealing = sealing;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** How many there were. */
    @Transactional
    public int times(ContactId contact) {
        policy.require(ContactActs.READ, contact.thing());
        return accounts.times(contact);
    }

    /**
     * What is known of them.
     *
     * @param reason why she needs to know, in her words
     */
    @Transactional
    public List<Accounts.Earlier> see(ContactId contact, String reason) {
        if (reason.isBlank()) {
            throw new IllegalArgumentException("no reason");
        }
        var allowed = policy.require(DeskActs.SEE_EARLIER, contact.thing());
        if (contacts.find(contact).isEmpty()) {
            throw new UnknownContact();
        }
        var earlier = accounts.earlier(contact, MOST);
        keep(contact, reason);
        var shown =
                Stream.concat(Stream.of(contact), earlier.stream().map(Accounts.Earlier::contact))
                        .map(ContactId::thing)
                        .toList();
        trail.wrote(DeskActs.SEE_EARLIER.name(), shown, allowed.reason());
        return earlier;
    }

    /** The reason outlives the conversation, so it has a key of its own. */
    private void keep(ContactId contact, String reason) {
        var id = FreshId.next();
        var sealed =
                sealing.create(new Thing("earlier_look", id))
                        .seal(SealedColumns.EARLIER_REASON, id, reason);
        jdbc.sql(
                        """
                        insert into contact.earlier_look (id, contact_id, staff_id, at, reason) values (?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(contact.value())
                .param(Acting.staff().orElseThrow().id().value())
                .param(Timestamp.from(clock.instant()))
                .param(sealed)
                .update();
    }
}
