package org.shanyraq.contact.queue;

import java.util.Collection;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.web.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells open pages that something changed, by topics that name ids only. */
@Component
public class DeskNews {
    /** What concerns one operator's desk: her state, offers and conversations. */
    public static final String DESK = "desk";

    /** What happens in one contact, as its operators see it. */
    public static final String CONTACT = "contact";

    /** What stands beside a conversation. */
    public static final String ASIDE = "aside";

    /** A centre's inbox of handovers. */
    public static final String HANDOVERS = "handovers";

    /** The queue as a whole. */
    public static final String QUEUE = "queue";

    private final Live live;
    private final JdbcClient jdbc;

    DeskNews(Live live, JdbcClient jdbc) {
        this.live = live;
        this.jdbc = jdbc;
    }

    public void desk(StaffId staff) {
        jdbc.sql("update contact.operator set news = news + 1 where staff_id = ?")
                .param(staff.value())
                .update();
        live.changed(DESK + ":" + staff);
    }

    /** To the operators' pages and to those of the visitor, in one statement. */
    public void contact(ContactId contact) {
        live.changed(CONTACT + ":" + contact);
        visitor(contact);
    }

    /** What stands beside the conversation changed: triage, calls for help, handover. */
    public void aside(ContactId contact) {
        jdbc.sql("update contact.contact set news = news + 1 where id = ?")
                .param(contact.value())
                .update();
        live.changed(ASIDE + ":" + contact);
    }

    public void contacts(Collection<ContactId> contacts) {
        contacts.forEach(this::contact);
    }

    /** A centre's inbox. */
    public void handovers(CentreId centre) {
        live.changed(HANDOVERS + ":" + centre);
    }

    public void queue() {
        live.changed(QUEUE + ":all");
    }

    private void visitor(ContactId contact) {
        jdbc.sql(
                        "select encode(hash, 'hex') from contact.view where contact_id = ? and ended_at is null")
                .param(contact.value())
                .query(String.class)
                .list()
                .forEach(hash -> live.changed("talk:" + hash));
    }
}
