package org.shanyraq.contact.conversation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.contact.View;
import org.shanyraq.contact.ViewToken;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The open pages onto contacts. A page that gave no sign of life for a while has lapsed. */
@Component
public class Views {
    private static final String LAPSE = "contact.view.lapse";

    private final JdbcClient jdbc;
    private final DatedSettings settings;
    private final Clock clock;

    Views(JdbcClient jdbc, DatedSettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /** A page as the database knows it. */
    public record Open(UUID id, ContactId contact, long start) {}

    /** Opens a page that begins after everything said so far. */
    public View open(ContactId contact) {
        var token = ViewToken.fresh();
        long start =
                jdbc.sql(
                                """
                                insert into contact.view (hash, id, contact_id, start, opened_at, seen_at)
                                select :hash, :id, id, last_number, :now, :now
                                from contact.contact where id = :contact
                                returning start
                                """)
                        .param("hash", token.hash())
                        .param("id", FreshId.next())
                        .param("now", Timestamp.from(clock.instant()))
                        .param("contact", contact.value())
                        .query(Long.class)
                        .single();
        return new View(token, start);
    }

    /** The page, unless it has lapsed; a sign of life is noted at most every few seconds. */
    public Optional<Open> alive(byte[] hash) {
        var now = clock.instant();
        var found =
                jdbc.sql(
                                """
                                select id, contact_id, start, seen_at from contact.view
                                where hash = ? and ended_at is null and seen_at > ?
                                """)
                        .param(hash)
                        .param(Timestamp.from(now.minus(settings.duration(LAPSE))))
                        .query(Seen::of)
                        .optional();
        found.filter(seen -> seen.at.isBefore(now.minusSeconds(5)))
                .ifPresent(seen -> touch(hash, now));
        return found.map(Seen::view);
    }

    /** The page's own id, even when it has lapsed or ended. */
    Optional<UUID> known(byte[] hash) {
        return jdbc.sql("select id from contact.view where hash = ?")
                .param(hash)
                .query((row, n) -> row.getObject(1, UUID.class))
                .optional();
    }

    /** From now on the page shows everything. */
    void unlock(byte[] hash) {
        jdbc.sql("update contact.view set start = 0 where hash = ?").param(hash).update();
    }

    public void endAll(ContactId contact) {
        jdbc.sql("update contact.view set ended_at = ? where contact_id = ? and ended_at is null")
                .param(Timestamp.from(clock.instant()))
                .param(contact.value())
                .update();
    }

    private void touch(byte[] hash, Instant now) {
        jdbc.sql("update contact.view set seen_at = ? where hash = ?")
                .param(Timestamp.from(now))
                .param(hash)
                .update();
    }

    private record Seen(Open view, Instant at) {
        static Seen of(ResultSet row, int n) throws SQLException {
            return new Seen(
                    new Open(
                            row.getObject(1, UUID.class),
                            new ContactId(row.getObject(2, UUID.class)),
                            row.getLong(3)),
                    row.getTimestamp(4).toInstant());
        }
    }
}
