package org.shanyraq.contact.triage;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.contact.Urgency;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was answered, sealed as a whole, and each change of urgency with who made it. */
@Component
class Answers {
    private static final TypeReference<Map<String, String>> CODES = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    Answers(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    Map<String, String> of(ContactId contact, Instrument script) {
        return jdbc.sql(
                        """
                        select answers from contact.triage
                        where contact_id = ? and script = ? and answers is not null
                        """)
                .param(contact.value())
                .param(script.code())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(
                        bytes ->
                                sealing.file(contact.thing())
                                        .open(SealedColumns.ANSWERS, contact.value(), bytes))
                .map(text -> json.readValue(text, CODES))
                .orElse(Map.of());
    }

    void keep(
            ContactId contact,
            Instrument script,
            Map<String, String> answers,
            Optional<String> proposed,
            StaffId by,
            Instant at) {
        var sealed =
                sealing.file(contact.thing())
                        .seal(
                                SealedColumns.ANSWERS,
                                contact.value(),
                                json.writeValueAsString(answers));
        jdbc.sql(
                        """
                        insert into contact.triage (contact_id, script, version, answers, proposed, at, by_staff)
                        values (?, ?, ?, ?, ?, ?, ?)
                        on conflict (contact_id, script) do update set version = excluded.version,
                            answers = excluded.answers, proposed = excluded.proposed, at = excluded.at,
                            by_staff = excluded.by_staff
                        """)
                .param(contact.value())
                .param(script.code())
                .param(script.version())
                .param(sealed)
                .param(proposed.orElse(null))
                .param(Timestamp.from(at))
                .param(by.value())
                .update();
    }

    void changed(ContactId contact, Urgency before, Urgency after, StaffId by, Instant at) {
        jdbc.sql(
                        """
                        insert into contact.urgency_change (id, contact_id, before, after, by_staff, at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .param(FreshId.next())
                .param(contact.value())
                .param(before.code())
                .param(after.code())
                .param(by.value())
                .param(Timestamp.from(at))
                .update();
    }
}
