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

    /** Who had left before a word comes back to her old place. */
    public void sheIsHere(ContactId contact, Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set visitor_at = ?, visitor_left_at = null,
                            parked = nullif(parked, 'left'), parked_at = null
                        where id = ? and state <> 'closed'
                        """)
                .param(Timestamp.from(now))
                .param(contact.value())
                .update();
    }

    /**
     * Words that wait for an answer wait on without her. Whoever left none is set aside, so that no
     * operator is kept for nobody; nobody calls after her.
     */
    public void sheLeft(ContactId contact, Instant now) {
        jdbc.sql(
                        """
                        update contact.contact set visitor_left_at = :now,
                            parked = case when state = 'waiting' and last_number = 0 and not child
                                and urgency <> 'emergency' then coalesce(parked, 'left') else parked end,
                            parked_at = coalesce(parked_at, :now)
                        where id = :id and state <> 'closed'
                        """)
                .param("now", Timestamp.from(now))
                .param("id", contact.value())
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
