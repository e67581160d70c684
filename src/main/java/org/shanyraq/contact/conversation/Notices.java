package org.shanyraq.contact.conversation;

import java.sql.Timestamp;
import java.time.Instant;
import org.shanyraq.contact.Line;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lines that nobody says: somebody joined, the conversation ended. */
@Component
public class Notices {
    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void put(ContactId contact, Line.Kind kind, Instant at) {
        jdbc.sql(
                        """
                        with counted as (update contact.contact set last_number = last_number + 1
                            where id = :contact returning last_number)
                        insert into contact.line (contact_id, number, id, place, ord, kind, side, at)
                        select :contact, last_number, :id, last_number, 0, :kind, 'service', :at from counted
                        """)
                .param("contact", contact.value())
                .param("id", FreshId.next())
                .param("kind", kind.code())
                .param("at", Timestamp.from(at))
                .update();
    }
}
