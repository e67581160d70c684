package org.shanyraq.contact.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.shanyraq.access.Relations;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.conversation.Notices;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Operators whose pages are gone: they are away, what was held out to them is held out to others,
 * and their conversations wait again where they stood.
 */
@Component
class TheGone {
    /** At work: something may be held out to her, or she has somebody in hand. */
    private static final String AT_WORK =
            """
            (o.state not in ('away', 'signed_off') or exists (
                select from contact.contact c where c.owner = o.staff_id and c.state = 'answered'))
            """;

    private final JdbcClient jdbc;
    private final RoutingRules rules;
    private final Steadiness steadiness;
    private final Offers offers;
    private final Relations relations;
    private final Notices notices;
    private final DeskNews news;

    TheGone(
            JdbcClient jdbc,
            RoutingRules rules,
            Steadiness steadiness,
            Offers offers,
            Relations relations,
            Notices notices,
            DeskNews news) {
        this.jdbc = jdbc;
        this.rules = rules;
        this.steadiness = steadiness;
        this.offers = offers;
        this.relations = relations;
        this.notices = notices;
        this.news = news;
    }

    /** Gives those whose desks changed by it. */
    Set<StaffId> release(Instant now) {
        boolean steady = steadiness.noteRound(rules.comeAgain());
        var since = now.minus(rules.gone());
        var silent = silent(since);
        if (silent.isEmpty()) {
            return Set.of();
        }
        var gone =
                new Silence(rules.gone(), rules.cutOff()).gone(silent, living(since), steady, now);
        if (!gone.isEmpty()) {
            var ids = gone.stream().map(StaffId::value).toArray(UUID[]::new);
            markAway(ids, now);
            offers.leave(ids, now);
            offerAgainWhatTheyHeld(ids, now);
        }
        return new HashSet<>(gone);
    }

    /** Nobody changes theirs until the round is over; whoever is being changed is there. */
    private List<Silence.Silent> silent(Instant since) {
        return jdbc.sql(
                        "select staff_id, seen_at, answers from contact.operator o where seen_at < ? and "
                                + AT_WORK
                                + " order by staff_id for update skip locked")
                .param(Timestamp.from(since))
                .query(TheGone::silent)
                .list();
    }

    private int living(Instant since) {
        return jdbc.sql(
                        "select count(*) from contact.operator o where answers and seen_at >= ? and "
                                + AT_WORK)
                .param(Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private void markAway(UUID[] gone, Instant now) {
        jdbc.sql(
                        """
                        update contact.operator set state = 'away', reason = 'gone', since = ?, until = null
                        where staff_id = any (?) and state not in ('away', 'signed_off')
                        """)
                .param(Timestamp.from(now))
                .param(gone)
                .update();
    }

    private void offerAgainWhatTheyHeld(UUID[] gone, Instant now) {
        var held =
                jdbc.sql(
                                """
                                update contact.contact c set state = 'waiting', owner = null
                                from (select id, owner from contact.contact
                                    where state = 'answered' and owner = any (?) for update skip locked) h
                                where c.id = h.id returning h.id, h.owner
                                """)
                        .param(gone)
                        .query(
                                (row, n) ->
                                        new Held(
                                                new ContactId(row.getObject(1, UUID.class)),
                                                new StaffId(row.getObject(2, UUID.class))))
                        .list();
        for (var one : held) {
            notices.put(one.contact, Line.Kind.OPERATOR_LOST, now);
            relations.endServes(one.owner, one.contact.thing());
        }
        if (!held.isEmpty()) {
            news.contacts(held.stream().map(Held::contact).toList());
        }
    }

    private static Silence.Silent silent(ResultSet row, int n) throws SQLException {
        return new Silence.Silent(
                new StaffId(row.getObject(1, UUID.class)),
                row.getTimestamp(2).toInstant(),
                row.getBoolean(3));
    }

    private record Held(ContactId contact, StaffId owner) {}
}
