package org.shanyraq.contact.intake;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lines of words, each in its place. */
@Component
class WordRows {
    /**
     * All of a transaction in one statement. A repetition inserts nothing. A message that was
     * overtaken by a later one of the same page takes that one's place, and the sender's own count
     * orders the two.
     */
    private static final String INSERT =
            """
            with given as (
                select distinct on (contact, key) * from unnest(:contacts::uuid[], :ids::uuid[], :senders::uuid[],
                    :keys::uuid[], :orders::int[], :staff::uuid[], :at::timestamptz[], :texts::bytea[])
                    with ordinality g (contact, id, sender, key, ord, staff, at, text, turn)
                order by contact, key, turn),
            fresh as (
                select g.*, row_number() over (partition by contact order by first, ord, turn) as nth from (
                    select *, min(turn) over (partition by contact, sender) as first from given) g
                where not exists (
                    select from contact.line l where l.contact_id = g.contact and l.client_key = g.key)),
            counted as (
                update contact.contact c set last_number = last_number + f.many,
                    visitor_at = coalesce(f.visitor_at, c.visitor_at),
                    visitor_left_at = case when f.visitor_at is null then visitor_left_at end
                from (select contact, count(*) as many, max(at) filter (where staff is null) as visitor_at
                    from fresh group by contact) f
                where c.id = f.contact and c.state <> 'closed'
                returning c.id, c.last_number - f.many as before)
            insert into contact.line
                (contact_id, number, id, place, ord, kind, side, staff_id, sender, client_key, at, text)
            select f.contact, c.before + f.nth, f.id,
                coalesce((select min(place) from contact.line l
                    where l.contact_id = f.contact and l.sender = f.sender and l.ord > f.ord), c.before + f.nth),
                f.ord, 'words', case when f.staff is null then 'visitor' else 'operator' end,
                f.staff, f.sender, f.key, f.at, f.text
            from fresh f join counted c on c.id = f.contact
            returning contact_id, client_key, number
            """;

    private final JdbcClient jdbc;

    WordRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Lets one transaction at a time write into each conversation. It takes a statement of its own:
     * one that waits for the row and then looks at the lines would see them as they were before it
     * waited, and put a message behind one that overtook it.
     */
    void takeTurns(Collection<UUID> contacts) {
        jdbc.sql(
                        """
                        select id from contact.contact where id = any (?) order by id for no key update
                        """)
                .param(contacts.toArray(UUID[]::new))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    /** The outcomes, in the order of the words. */
    List<Outcome> insert(List<SealedWords> words) {
        var fresh = numbers(inserting(words));
        var old = fresh.size() < words.size() ? earlier(words) : Map.<Written, Long>of();
        var told = new HashSet<Written>();
        return words.stream().map(one -> outcome(Written.of(one), fresh, old, told)).toList();
    }

    private static Outcome outcome(
            Written written, Map<Written, Long> fresh, Map<Written, Long> old, Set<Written> told) {
        var number = fresh.get(written);
        if (number != null) {
            return new Outcome.Kept(told.add(written), number);
        }
        var before = old.get(written);
        return before == null ? new Outcome.Over() : new Outcome.Kept(false, before);
    }

    private JdbcClient.StatementSpec inserting(List<SealedWords> words) {
        return jdbc.sql(INSERT)
                .param("contacts", uuids(words, SealedWords::contact))
                .param("ids", uuids(words, SealedWords::id))
                .param("senders", uuids(words, SealedWords::sender))
                .param("keys", uuids(words, SealedWords::clientKey))
                .param("orders", words.stream().map(SealedWords::order).toArray(Integer[]::new))
                .param("staff", uuids(words, one -> one.staff().orElse(null)))
                .param("at", words.stream().map(one -> one.at().toString()).toArray(String[]::new))
                .param("texts", words.stream().map(SealedWords::text).toArray(byte[][]::new));
    }

    /** What was kept before, or a moment ago by the other of two that are the same. */
    private Map<Written, Long> earlier(List<SealedWords> words) {
        return numbers(
                jdbc.sql(
                                """
                                select l.contact_id, l.client_key, l.number
                                from unnest(?::uuid[], ?::uuid[]) w (contact, key)
                                join contact.line l on l.contact_id = w.contact and l.client_key = w.key
                                """)
                        .param(uuids(words, SealedWords::contact))
                        .param(uuids(words, SealedWords::clientKey)));
    }

    private static Map<Written, Long> numbers(JdbcClient.StatementSpec asked) {
        var numbers = new HashMap<Written, Long>();
        asked.query(
                row -> {
                    numbers.put(
                            new Written(row.getObject(1, UUID.class), row.getObject(2, UUID.class)),
                            row.getLong(3));
                });
        return numbers;
    }

    private static UUID[] uuids(List<SealedWords> words, Function<SealedWords, @Nullable UUID> of) {
        return words.stream().map(of).toArray(UUID[]::new);
    }

    /** One message, however often it is sent. */
    private record Written(UUID contact, UUID key) {
        static Written of(SealedWords words) {
            return new Written(words.contact(), words.clientKey());
        }
    }
}
