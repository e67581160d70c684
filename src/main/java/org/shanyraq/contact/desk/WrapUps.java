package org.shanyraq.contact.desk;

import java.util.TreeSet;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of an ending beside its plain codes. */
@Component
class WrapUps {
    private final JdbcClient jdbc;
    private final Sealing sealing;

    WrapUps(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    void keep(ContactId contact, Ending ending, int version) {
        var branches = String.join(" ", new TreeSet<>(ending.branches()));
        var sealed =
                branches.isEmpty()
                        ? null
                        : sealing.file(contact.thing())
                                .seal(SealedColumns.BRANCHES, contact.value(), branches);
        jdbc.sql(
                        """
                        update contact.contact set branches = ?, category_version = ?,
                            caller_kind = coalesce(?, caller_kind) where id = ?
                        """)
                .param(sealed)
                .param(version)
                .param(ending.callerKind().orElse(null))
                .param(contact.value())
                .update();
    }

    /** What may be taken from what happened, before anybody fills the form. */
    record Happened(
            boolean helpCalled, boolean handedOver, boolean counselled, String callerKind) {}

    Happened happened(ContactId contact) {
        return jdbc.sql(
                        """
                        select exists (select from contact.emergency_call e where e.contact_id = c.id),
                            exists (select from contact.handover h where h.contact_id = c.id
                                and h.state <> 'withdrawn'),
                            (select count(*) from contact.line l where l.contact_id = c.id
                                and l.kind = 'words' and l.side = 'operator') >= 6,
                            coalesce(caller_kind, '')
                        from contact.contact c where id = ?
                        """)
                .param(contact.value())
                .query(
                        (row, n) ->
                                new Happened(
                                        row.getBoolean(1),
                                        row.getBoolean(2),
                                        row.getBoolean(3),
                                        row.getString(4)))
                .single();
    }
}
