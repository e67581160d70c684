package org.shanyraq.contact.desk;

import java.util.List;
import org.shanyraq.contact.Approach;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one note of a contact, sealed with its key. */
@Component
class Notes {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    Notes(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    String of(ContactId contact) {
        var key = sealing.files(ContactId.KIND, List.of(contact.value())).get(contact.value());
        return key == null
                ? ""
                : jdbc.sql("select note from contact.contact where id = ? and note is not null")
                        .param(contact.value())
                        .query((row, n) -> row.getBytes(1))
                        .optional()
                        .map(bytes -> key.open(SealedColumns.NOTE, contact.value(), bytes))
                        .orElse("");
    }

    void keep(ContactId contact, String typed) {
        var text = Text.clean(typed);
        var kept = text.substring(0, Math.min(text.length(), Approach.LONGEST));
        jdbc.sql("update contact.contact set note = ? where id = ? and state <> 'closed'")
                .param(
                        kept.isBlank()
                                ? null
                                : sealing.file(contact.thing())
                                        .seal(SealedColumns.NOTE, contact.value(), kept))
                .param(contact.value())
                .update();
    }
}
