package org.shanyraq.contact.handover;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.HandoverId;
import org.shanyraq.ground.Language;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** All handovers; row security decides which there are for whoever asks. */
@Component
class Handovers {
    private static final String COLUMNS =
            """
            select id, contact_id, centre, state, basis, urgency, language, channel, district, items, sent_by,
                sent_at, due_at, answered_at, reason, case_id, person
            from contact.handover
            """;

    private final JdbcClient jdbc;

    Handovers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when the contact has an open one already, or this one was sent before. */
    boolean insert(Handover handover, byte[] told, int rank) {
        return jdbc.sql(
                                """
                                insert into contact.handover (id, contact_id, centre, state, basis, urgency, language,
                                    channel, district, items, told, rank, sent_by, sent_at, due_at, person)
                                values (?, ?, ?, 'sent', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing
                                """)
                        .param(handover.id().value())
                        .param(handover.contact().value())
                        .param(handover.centre().value())
                        .param(handover.basis().code())
                        .param(handover.urgency().code())
                        .param(handover.language().code())
                        .param(handover.channel().code())
                        .param(handover.district().orElse(null))
                        .param(handover.items().toArray(String[]::new))
                        .param(told)
                        .param(rank)
                        .param(handover.sentBy().value())
                        .param(Timestamp.from(handover.sentAt()))
                        .param(Timestamp.from(handover.dueAt()))
                        .param(handover.person().map(PersonId::value).orElse(null))
                        .update()
                == 1;
    }

    Optional<Handover> find(HandoverId id) {
        return jdbc.sql(COLUMNS + "where id = ?")
                .param(id.value())
                .query(Handovers::handover)
                .optional();
    }

    Optional<Handover> take(HandoverId id) {
        return jdbc.sql(COLUMNS + "where id = ? for update")
                .param(id.value())
                .query(Handovers::handover)
                .optional();
    }

    List<Handover> of(ContactId contact) {
        return jdbc.sql(COLUMNS + "where contact_id = ? order by sent_at desc")
                .param(contact.value())
                .query(Handovers::handover)
                .list();
    }

    /** The state of the newest handover of each contact, where there is one. */
    Map<ContactId, Handover.State> standing(Collection<ContactId> contacts) {
        var states = new HashMap<ContactId, Handover.State>();
        jdbc.sql(
                        """
                        select distinct on (contact_id) contact_id, state from contact.handover
                        where contact_id = any (?) order by contact_id, sent_at desc
                        """)
                .param(contacts.stream().map(ContactId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            states.put(
                                    new ContactId(row.getObject(1, UUID.class)),
                                    Handover.State.of(row.getString(2)));
                        });
        return states;
    }

    /**
     * A centre's inbox: open ones first in the order of their due, then the answered, newest first.
     */
    List<Handover> openOf(CentreId centre, int most) {
        return jdbc.sql(
                        COLUMNS
                                + "where centre = ? and state in ('sent', 'unanswered') order by due_at, id limit ?")
                .param(centre.value())
                .param(most)
                .query(Handovers::handover)
                .list();
    }

    List<Handover> answeredOf(CentreId centre, Instant before, UUID beforeId, int most) {
        return jdbc.sql(
                        COLUMNS
                                + """
                                where centre = ? and state in ('accepted', 'declined') and (sent_at, id) < (?, ?)
                                order by sent_at desc, id desc limit ?
                                """)
                .param(centre.value())
                .param(Timestamp.from(before))
                .param(beforeId)
                .param(most)
                .query(Handovers::handover)
                .list();
    }

    int countOpen(CentreId centre) {
        return jdbc.sql(
                        "select count(*) from contact.handover where centre = ? and state in ('sent', 'unanswered')")
                .param(centre.value())
                .query(Integer.class)
                .single();
    }

    /** Grows with every step that a handover to this centre takes. */
    long stepsOf(CentreId centre) {
        return jdbc.sql(
                        """
                        select coalesce(sum(case state when 'sent' then 1 when 'unanswered' then 2 else 3 end), 0)
                        from contact.handover where centre = ?
                        """)
                .param(centre.value())
                .query(Long.class)
                .single();
    }

    byte[] told(HandoverId id) {
        return jdbc.sql("select told from contact.handover where id = ?")
                .param(id.value())
                .query((row, n) -> row.getBytes(1))
                .single();
    }

    void answered(
            HandoverId id,
            Handover.State state,
            StaffId by,
            Instant now,
            Optional<String> reason,
            Optional<CaseId> opened) {
        jdbc.sql(
                        """
                        update contact.handover set state = ?, answered_by = ?, answered_at = ?, reason = ?,
                            case_id = ?, version = version + 1 where id = ?
                        """)
                .param(state.code())
                .param(by.value())
                .param(Timestamp.from(now))
                .param(reason.orElse(null))
                .param(opened.map(CaseId::value).orElse(null))
                .param(id.value())
                .update();
    }

    /** Nobody answered in time. */
    Optional<Handover> turnUnanswered(HandoverId id) {
        int changed =
                jdbc.sql(
                                "update contact.handover set state = 'unanswered' where id = ? and state = 'sent'")
                        .param(id.value())
                        .update();
        return changed == 0 ? Optional.empty() : find(id);
    }

    private static Handover handover(ResultSet row, int n) throws SQLException {
        return new Handover(
                new HandoverId(row.getObject("id", UUID.class)),
                new ContactId(row.getObject("contact_id", UUID.class)),
                new CentreId(row.getObject("centre", UUID.class)),
                Handover.State.of(row.getString("state")),
                Handover.Basis.of(row.getString("basis")),
                Urgency.of(row.getString("urgency")),
                Language.of(row.getString("language")).orElse(Language.KK),
                Channel.of(row.getString("channel")),
                Optional.ofNullable(row.getString("district")),
                List.of((String[]) row.getArray("items").getArray()),
                new StaffId(row.getObject("sent_by", UUID.class)),
                row.getTimestamp("sent_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                Optional.ofNullable(row.getString("reason")),
                Optional.ofNullable(row.getObject("case_id", UUID.class)).map(CaseId::new),
                Optional.ofNullable(row.getObject("person", UUID.class)).map(PersonId::new));
    }
}
