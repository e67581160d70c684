package org.shanyraq.contact.desk;

import java.sql.Timestamp;
import java.time.Clock;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unsent texts, sealed with the contact's key. */
@Component
class Drafts {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Sealing sealing, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.clock = clock;
    }

    String of(ContactId contact, StaffId staff) {
        return jdbc.sql("select text from contact.draft where contact_id = ? and staff_id = ?")
                .param(contact.value())
                .param(staff.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(
                        bytes ->
                                sealing.file(contact.thing())
                                        .open(SealedColumns.DRAFT, staff.value(), bytes))
                .orElse("");
    }

    void keep(ContactId contact, StaffId staff, String typed) {
        var text = Text.clean(typed);
        if (text.isBlank()) {
            drop(contact, staff);
            return;
        }
        var kept = text.substring(0, Math.min(text.length(), Approach.LONGEST));
        jdbc.sql(
                        """
                        insert into contact.draft (contact_id, staff_id, text, at) values (?, ?, ?, ?)
                        on conflict (contact_id, staff_id) do update set text = excluded.text, at = excluded.at
                        """)
                .param(contact.value())
                .param(staff.value())
                .param(sealing.file(contact.thing()).seal(SealedColumns.DRAFT, staff.value(), kept))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    void drop(ContactId contact, StaffId staff) {
        jdbc.sql("delete from contact.draft where contact_id = ? and staff_id = ?")
                .param(contact.value())
                .param(staff.value())
                .update();
    }
}
