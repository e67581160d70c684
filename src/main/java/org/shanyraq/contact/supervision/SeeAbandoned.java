package org.shanyraq.contact.supervision;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.contact.Channel;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.Language;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who left before anybody answered, those at the gravest risk first. The list is for learning and
 * for looking after what was left in writing: the line calls nobody of its own accord.
 */
@Component
public class SeeAbandoned {
    private static final int PAGE = 25;
    private static final Duration BACK = Duration.ofDays(7);
    private static final Instant EVER = Instant.parse("9999-01-01T00:00:00Z");

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    SeeAbandoned(JdbcClient jdbc, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /** Of the last seven days: by urgency, the latest first. */
    @Transactional
    public Slice<Abandoned> list(Listing listing) {
        var allowed = policy.require(SupervisionActs.SEE_ABANDONED);
        var slice = Slice.of(page(listing), PAGE, listing, SeeAbandoned::cursor);
        trail.wrote(
                SupervisionActs.SEE_ABANDONED.name(),
                slice.rows().stream().map(one -> one.contact().thing()).toList(),
                allowed.reason());
        return slice;
    }

    private List<Abandoned> page(Listing listing) {
        boolean back = listing.backwards();
        var from = listing.cursor();
        return jdbc.sql(back ? BACKWARDS : FORWARDS)
                .param("since", Timestamp.from(clock.instant().minus(BACK)))
                .param("rank", from.map(SeeAbandoned::rank).orElse(-1))
                .param("left", Timestamp.from(from.flatMap(c -> c.instant(1)).orElse(EVER)))
                .param("id", from.flatMap(c -> c.id(2)).orElse(new UUID(-1, -1)))
                .param("most", PAGE + 1)
                .query(SeeAbandoned::row)
                .list();
    }

    private static final String LEFT =
            """
            select id, urgency, channel, language, district, child, arrived_at, visitor_left_at, last_number > 0,
                state, parked, rank
            from (select c.*, array_position(array['emergency', 'urgent', 'priority', 'routine'], c.urgency) as rank
                from contact.contact c
                where c.visitor_left_at > :since and c.answered_at is null) gone
            """;
    private static final String FORWARDS =
            LEFT
                    + """
                    where rank > :rank or rank = :rank and (visitor_left_at, id) < (:left, :id)
                    order by rank, visitor_left_at desc, id desc limit :most
                    """;
    private static final String BACKWARDS =
            LEFT
                    + """
                    where rank < :rank or rank = :rank and (visitor_left_at, id) > (:left, :id)
                    order by rank desc, visitor_left_at, id limit :most
                    """;

    private static int rank(Cursor cursor) {
        return cursor.text(0).matches("[1-4]") ? Integer.parseInt(cursor.text(0)) : -1;
    }

    private static Cursor cursor(Abandoned one) {
        return Cursor.at(
                String.valueOf(one.urgency().ordinal() + 1), one.leftAt(), one.contact().value());
    }

    private static Abandoned row(ResultSet row, int n) throws SQLException {
        return new Abandoned(
                new ContactId(row.getObject(1, UUID.class)),
                Urgency.of(row.getString(2)),
                Channel.of(row.getString(3)),
                Language.of(row.getString(4)).orElse(Language.KK),
                Optional.ofNullable(row.getString(5)),
                row.getBoolean(6),
                row.getTimestamp(7).toInstant(),
                row.getTimestamp(8).toInstant(),
                row.getBoolean(9),
                fate(row.getString(10), Optional.ofNullable(row.getString(11))));
    }

    private static Abandoned.Fate fate(String state, Optional<String> parked) {
        if (state.equals("closed")) {
            return Abandoned.Fate.OVER;
        }
        return parked.isPresent() ? Abandoned.Fate.KEPT : Abandoned.Fate.WAITS;
    }
}
