package org.shanyraq.contact.supervision;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What those who work on a contact write to each other about it. It lies apart from what is said to
 * the visitor, sealed with the contact's key, and goes when this does.
 */
@Component
class Whispers {
    private static final int MOST = 100;

    private final JdbcClient jdbc;
    private final Sealing sealing;

    Whispers(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    record Whisper(StaffId by, Instant at, String text) {}

    void add(ContactId contact, StaffId by, String text, Instant now) {
        var id = FreshId.next();
        jdbc.sql(
                        """
                        insert into contact.whisper (id, contact_id, by_staff, at, text)
                        values (?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(contact.value())
                .param(by.value())
                .param(Timestamp.from(now))
                .param(sealing.file(contact.thing()).seal(SealedColumns.WHISPER, id, text))
                .update();
    }

    /** The last of them, in their order. */
    List<Whisper> of(ContactId contact) {
        var file = sealing.files(ContactId.KIND, List.of(contact.value())).get(contact.value());
        if (file == null) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select id, by_staff, at, text from (
                            select * from contact.whisper where contact_id = ? and text is not null
                            order by at desc limit ?) latest order by at, id
                        """)
                .param(contact.value())
                .param(MOST)
                .query(
                        (row, n) ->
                                new Whisper(
                                        new StaffId(row.getObject(2, UUID.class)),
                                        row.getTimestamp(3).toInstant(),
                                        file.open(
                                                SealedColumns.WHISPER,
                                                row.getObject(1, UUID.class),
                                                row.getBytes(4))))
                .list();
    }
}
