package org.shanyraq.contact.desk;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.conversation.DamagedWords;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Unsent texts, sealed with the contact's key. */
@Component
class Drafts {
    /** The composer's name among the forms. */
    static final String SAY = "say";

    /** The fields of a long form together. */
    private static final int LONGEST = 3 * Approach.LONGEST;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final DamagedWords damaged;
    private final Clock clock;

    Drafts(JdbcClient jdbc, Sealing sealing, DamagedWords damaged, Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.damaged = damaged;
        this.clock = clock;
    }

    /** What was typed into each form of the contact, by the form's name. */
    Map<String, String> all(ContactId contact, StaffId staff) {
        var sealed = new HashMap<String, byte[]>();
        jdbc.sql("select form, text from contact.draft where contact_id = ? and staff_id = ?")
                .param(contact.value())
                .param(staff.value())
                .query(
                        row -> {
                            sealed.put(row.getString(1), row.getBytes(2));
                        });
        if (sealed.isEmpty()) {
            return Map.of();
        }
        var file = sealing.file(contact.thing());
        var drafts = new HashMap<String, String>();
        sealed.forEach(
                (form, text) -> {
                    var row = rowOf(staff, form);
                    try {
                        drafts.put(form, file.open(SealedColumns.DRAFT, row, text));
                    } catch (SealedFile.SealBroken broken) {
                        damaged.found(contact, row);
                    }
                });
        return drafts;
    }

    void keep(ContactId contact, StaffId staff, String form, String typed) {
        var text = Text.clean(typed);
        if (text.isBlank()) {
            drop(contact, staff, form);
            return;
        }
        var kept = text.substring(0, Math.min(text.length(), LONGEST));
        jdbc.sql(
                        """
                        insert into contact.draft (contact_id, staff_id, form, text, at) values (?, ?, ?, ?, ?)
                        on conflict (contact_id, staff_id, form)
                        do update set text = excluded.text, at = excluded.at
                        """)
                .param(contact.value())
                .param(staff.value())
                .param(form)
                .param(
                        sealing.file(contact.thing())
                                .seal(SealedColumns.DRAFT, rowOf(staff, form), kept))
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    boolean isThere(ContactId contact, StaffId staff) {
        return jdbc.sql(
                        """
                        select exists (select from contact.draft
                            where contact_id = ? and staff_id = ? and form = 'say')
                        """)
                .param(contact.value())
                .param(staff.value())
                .query(Boolean.class)
                .single();
    }

    void drop(ContactId contact, StaffId staff, String form) {
        jdbc.sql("delete from contact.draft where contact_id = ? and staff_id = ? and form = ?")
                .param(contact.value())
                .param(staff.value())
                .param(form)
                .update();
    }

    /** Bound to one form of one writer, so that no draft passes for another. */
    private static UUID rowOf(StaffId staff, String form) {
        return UUID.nameUUIDFromBytes((staff + "/" + form).getBytes(StandardCharsets.UTF_8));
    }
}
