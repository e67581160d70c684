package org.shanyraq.contact.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.ContactState;
import org.shanyraq.contact.VisitorToken;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Contacts as the visitors whose they are may know them. */
@Component
public class Visits {
    private final JdbcClient jdbc;

    Visits(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Her contact, as far as it concerns her. */
    public record Visit(
            ContactId contact, ContactState state, Language language, long last, boolean pin) {
        public boolean isOf(ContactId other) {
            return contact.equals(other);
        }
    }

    public Optional<Visit> of(VisitorToken token) {
        return jdbc.sql(
                        """
                        select c.id, c.state, c.language, c.last_number, c.pin is not null
                        from contact.visitor_key k join contact.contact c on c.id = k.contact_id
                        where k.hash = ?
                        """)
                .param(token.hash())
                .query(Visits::visit)
                .optional();
    }

    public void sheIsHere(ContactId contact, Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set visitor_at = ?, visitor_left_at = null
                        where id = ? and state <> 'closed'
                        """)
                .param(Timestamp.from(now))
                .param(contact.value())
                .update();
    }

    public void sheLeft(ContactId contact, Instant now) {
        jdbc.sql(
                        "update contact.contact set visitor_left_at = ? where id = ? and state <> 'closed'")
                .param(Timestamp.from(now))
                .param(contact.value())
                .update();
    }

    private static Visit visit(ResultSet row, int n) throws SQLException {
        return new Visit(
                new ContactId(row.getObject(1, UUID.class)),
                ContactState.of(row.getString(2)),
                Language.of(row.getString(3)).orElse(Language.KK),
                row.getLong(4),
                row.getBoolean(5));
    }
}
