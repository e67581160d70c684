package org.shanyraq.contact.queue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
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

    /** Whether the line is overrun. */
    public static final String OVERLOAD = "overload";

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

    /** To many desks at once. */
    public void desks(Collection<StaffId> staff) {
        jdbc.sql("update contact.operator set news = news + 1 where staff_id = any (?)")
                .param(staff.stream().map(StaffId::value).sorted().toArray(UUID[]::new))
                .update();
        live.changed(staff.stream().map(one -> DESK + ":" + one).toList());
    }

    /** To the operators' pages and to those of the visitor. */
    public void contact(ContactId contact) {
        contacts(List.of(contact));
    }

    /** As {@link #contact}, of many in two statements. */
    public void contacts(Collection<ContactId> contacts) {
        var topics =
                new ArrayList<>(contacts.stream().map(contact -> CONTACT + ":" + contact).toList());
        topics.addAll(visitors(contacts));
        live.changed(topics);
    }

    /** What stands beside the conversation changed: triage, calls for help, handover. */
    public void aside(ContactId contact) {
        jdbc.sql("update contact.contact set news = news + 1 where id = ?")
                .param(contact.value())
                .update();
        live.changed(ASIDE + ":" + contact);
    }

    /** A centre's inbox. */
    public void handovers(CentreId centre) {
        live.changed(HANDOVERS + ":" + centre);
    }

    public void queue() {
        live.changed(QUEUE + ":all");
    }

    public void overload() {
        live.changed(OVERLOAD + ":all");
    }

    private List<String> visitors(Collection<ContactId> contacts) {
        return jdbc.sql(
                        """
                        select 'talk:' || encode(hash, 'hex') from contact.view
                        where contact_id = any (?) and ended_at is null
                        """)
                .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query((row, n) -> row.getString(1))
                .list();
    }
}
