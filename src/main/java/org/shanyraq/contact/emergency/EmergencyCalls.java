package org.shanyraq.contact.emergency;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The calls for help of contacts. */
@Component
class EmergencyCalls {
    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final JsonMapper json;

    EmergencyCalls(JdbcClient jdbc, Sealing sealing, JsonMapper json) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.json = json;
    }

    List<EmergencyCall> of(ContactId contact) {
        var file =
                Optional.ofNullable(
                        sealing.files(ContactId.KIND, List.of(contact.value()))
                                .get(contact.value()));
        return jdbc.sql(
                        """
                        select id, service, state, requested_at, answer_by, told, place is not null, taken_by,
                            number, acknowledged_at, dispatch
                        from contact.emergency_call where contact_id = ? order by requested_at
                        """)
                .param(contact.value())
                .query(
                        (row, n) -> {
                            var id = row.getObject(1, UUID.class);
                            return new EmergencyCall(
                                    id,
                                    contact,
                                    row.getString(2),
                                    EmergencyCall.State.of(row.getString(3)),
                                    row.getTimestamp(4).toInstant(),
                                    row.getTimestamp(5).toInstant(),
                                    file.map(
                                                    f ->
                                                            open(
                                                                    f,
                                                                    SealedColumns.CALL_TOLD,
                                                                    id,
                                                                    bytes(row, 6)))
                                            .orElse(""),
                                    file.map(
                                                    f ->
                                                            dispatch(
                                                                    open(
                                                                            f,
                                                                            SealedColumns
                                                                                    .CALL_DISPATCH,
                                                                            id,
                                                                            bytes(row, 11))))
                                            .orElse(Dispatch.NOTHING),
                                    row.getBoolean(7),
                                    file.map(
                                                    f ->
                                                            open(
                                                                    f,
                                                                    SealedColumns.CALL_TAKEN_BY,
                                                                    id,
                                                                    bytes(row, 8)))
                                            .filter(text -> !text.isEmpty()),
                                    Optional.ofNullable(row.getString(9)),
                                    Optional.ofNullable(row.getTimestamp(10))
                                            .map(Timestamp::toInstant));
                        })
                .list();
    }

    void request(
            UUID id,
            ContactId contact,
            String service,
            String told,
            Dispatch dispatch,
            Optional<String> place,
            StaffId by,
            Instant now,
            Instant answerBy) {
        var file = sealing.file(contact.thing());
        var sealedPlace =
                place.map(
                        text ->
                                sealing.locationFile(contact.thing())
                                        .seal(SealedColumns.CALL_PLACE, id, text));
        jdbc.sql(
                        """
                        insert into contact.emergency_call (id, contact_id, service, state, requested_by,
                            requested_at, answer_by, told, place, dispatch)
                        values (?, ?, ?, 'requested', ?, ?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(id)
                .param(contact.value())
                .param(service)
                .param(by.value())
                .param(Timestamp.from(now))
                .param(Timestamp.from(answerBy))
                .param(file.seal(SealedColumns.CALL_TOLD, id, told))
                .param(sealedPlace.orElse(null))
                .param(
                        dispatch.isEmpty()
                                ? null
                                : file.seal(
                                        SealedColumns.CALL_DISPATCH,
                                        id,
                                        json.writeValueAsString(dispatch)))
                .update();
    }

    Optional<EmergencyCall.State> take(ContactId contact, UUID id) {
        return jdbc.sql(
                        "select state from contact.emergency_call where id = ? and contact_id = ? for update")
                .param(id)
                .param(contact.value())
                .query((row, n) -> EmergencyCall.State.of(row.getString(1)))
                .optional();
    }

    void acknowledged(ContactId contact, UUID id, String takenBy, String number, Instant now) {
        jdbc.sql(
                        """
                        update contact.emergency_call set state = 'acknowledged', taken_by = ?, number = ?,
                            acknowledged_at = ? where id = ?
                        """)
                .param(sealing.file(contact.thing()).seal(SealedColumns.CALL_TAKEN_BY, id, takenBy))
                .param(number)
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    void closed(UUID id, Instant now) {
        jdbc.sql("update contact.emergency_call set state = 'closed', closed_at = ? where id = ?")
                .param(Timestamp.from(now))
                .param(id)
                .update();
    }

    Optional<String> place(ContactId contact, UUID id) {
        return jdbc.sql(
                        "select place from contact.emergency_call where id = ? and contact_id = ? and place is not null")
                .param(id)
                .param(contact.value())
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(
                        bytes ->
                                sealing.locationFile(contact.thing())
                                        .open(SealedColumns.CALL_PLACE, id, bytes));
    }

    /** Those that nobody took in time, told once. */
    List<ContactId> turnUnanswered(Instant now) {
        return jdbc.sql(
                        """
                        update contact.emergency_call set state = 'unanswered', alarmed_at = :now
                        where state = 'requested' and answer_by <= :now returning contact_id
                        """)
                .param("now", Timestamp.from(now))
                .query((row, n) -> new ContactId(row.getObject(1, UUID.class)))
                .list();
    }

    private Dispatch dispatch(String opened) {
        return opened.isEmpty() ? Dispatch.NOTHING : json.readValue(opened, Dispatch.class);
    }

    private static byte @Nullable [] bytes(java.sql.ResultSet row, int column) {
        try {
            return row.getBytes(column);
        } catch (java.sql.SQLException broken) {
            throw new org.springframework.jdbc.UncategorizedSQLException("call", null, broken);
        }
    }

    private static String open(
            SealedFile file, org.shanyraq.sealing.Field field, UUID row, byte @Nullable [] sealed) {
        return sealed == null ? "" : file.open(field, row, sealed);
    }
}
