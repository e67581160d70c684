package org.shanyraq.contact.desk;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.queue.DeskNews;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was asked for advice on which contact; her right to see it ends with the asking. */
@Component
class Consults {
    private final JdbcClient jdbc;
    private final Relations relations;
    private final DeskNews news;

    Consults(JdbcClient jdbc, Relations relations, DeskNews news) {
        this.jdbc = jdbc;
        this.relations = relations;
        this.news = news;
    }

    /** A going consultation. */
    record Going(UUID id, ContactId contact, StaffId by, StaffId asked, Instant at) {}

    /** False when she was asked already. */
    boolean begin(ContactId contact, StaffId by, StaffId asked, Instant now) {
        boolean fresh =
                jdbc.sql(
                                        """
                                        insert into contact.consult (id, contact_id, asked_by, asked, asked_at)
                                        values (?, ?, ?, ?, ?) on conflict do nothing
                                        """)
                                .param(FreshId.next())
                                .param(contact.value())
                                .param(by.value())
                                .param(asked.value())
                                .param(Timestamp.from(now))
                                .update()
                        == 1;
        if (fresh) {
            relations.serves(asked, contact.thing());
            news.aside(contact);
            news.desk(asked);
        }
        return fresh;
    }

    List<Going> of(ContactId contact) {
        return going("contact_id = ?", contact.value());
    }

    List<Going> askedOf(StaffId staff) {
        return going("asked = ?", staff.value());
    }

    void end(Going consult, Instant now) {
        // Her own row is seen by her as the asked one, whatever else she may see.
        jdbc.sql("update contact.consult set ended_at = ? where id = ? and ended_at is null")
                .param(Timestamp.from(now))
                .param(consult.id)
                .update();
        news.aside(consult.contact);
        relations.endServes(consult.asked, consult.contact.thing());
        news.desk(consult.asked);
    }

    /** The contact is over, and with it the advice. */
    void endAll(ContactId contact, Instant now) {
        of(contact).forEach(consult -> end(consult, now));
    }

    private List<Going> going(String which, UUID id) {
        return jdbc.sql(
                        "select id, contact_id, asked_by, asked, asked_at from contact.consult where "
                                + which
                                + " and ended_at is null order by asked_at limit 50")
                .param(id)
                .query(
                        (row, n) ->
                                new Going(
                                        row.getObject(1, UUID.class),
                                        new ContactId(row.getObject(2, UUID.class)),
                                        new StaffId(row.getObject(3, UUID.class)),
                                        new StaffId(row.getObject(4, UUID.class)),
                                        row.getTimestamp(5).toInstant()))
                .list();
    }
}
