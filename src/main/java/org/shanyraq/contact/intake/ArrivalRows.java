package org.shanyraq.contact.intake;

import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.register.ContactFacts;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Contacts, their keys, first words, proofs and facts: all of a batch, a statement for each table.
 */
@Component
class ArrivalRows {
    private final JdbcClient jdbc;
    private final Keys keys;
    private final Facts facts;
    private final ContactFacts places;

    ArrivalRows(JdbcClient jdbc, Keys keys, Facts facts, ContactFacts places) {
        this.jdbc = jdbc;
        this.keys = keys;
        this.facts = facts;
        this.places = places;
    }

    /** Stores those that are not stored yet, whole, and tells which they are. */
    Set<UUID> insert(List<SealedArrival> arrivals) {
        var fresh = new HashSet<>(contacts(arrivals));
        var stored = new HashSet<UUID>();
        var whole =
                arrivals.stream()
                        .filter(a -> fresh.contains(a.contact()) && stored.add(a.contact()))
                        .toList();
        if (!whole.isEmpty()) {
            keys.store(whole);
            firstWords(whole.stream().flatMap(a -> a.words().stream()).toList());
            facts.record(whole.stream().map(this::fact).toList());
        }
        return fresh;
    }

    /** Opens each arrival's view and lets its token write; gives the start of each view. */
    Map<UUID, Long> openViews(List<SealedArrival> arrivals, Set<UUID> fresh) {
        jdbc.sql(
                        """
                        insert into contact.visitor_key (hash, contact_id, issued_at)
                        select * from unnest(?::bytea[], ?::uuid[], ?::timestamptz[])
                        on conflict do nothing
                        """)
                .param(bytes(arrivals, SealedArrival::visitorHash))
                .param(uuids(arrivals, SealedArrival::contact))
                .param(times(arrivals))
                .update();
        var starts = new HashMap<UUID, Long>();
        jdbc.sql(
                        """
                        insert into contact.view (hash, id, contact_id, start, opened_at, seen_at)
                        select v.hash, v.id, v.contact_id,
                            case when v.contact_id = any (?) then 0 else c.last_number end, v.at, v.at
                        from unnest(?::bytea[], ?::uuid[], ?::uuid[], ?::timestamptz[])
                            v (hash, id, contact_id, at)
                        join contact.contact c on c.id = v.contact_id
                        on conflict (id) do update set seen_at = excluded.seen_at
                        returning id, start
                        """)
                .param(fresh.toArray(UUID[]::new))
                .param(bytes(arrivals, SealedArrival::viewHash))
                .param(uuids(arrivals, SealedArrival::view))
                .param(uuids(arrivals, SealedArrival::contact))
                .param(times(arrivals))
                .query(
                        (org.springframework.jdbc.core.RowCallbackHandler)
                                row -> starts.put(row.getObject(1, UUID.class), row.getLong(2)));
        return starts;
    }

    private List<UUID> contacts(List<SealedArrival> arrivals) {
        return jdbc.sql(
                        """
                        insert into contact.contact (id, channel, language, district, child, state,
                            urgency, arrived_at, visitor_at, last_number, partner, origin, pin)
                        select id, channel, language, district, child, 'waiting', urgency, at, at,
                            spoken, partner, origin, pin
                        from unnest(?::uuid[], ?::text[], ?::text[], ?::text[], ?::boolean[], ?::text[],
                            ?::timestamptz[], ?::int[], ?::uuid[], ?::bytea[], ?::bytea[])
                            a (id, channel, language, district, child, urgency, at, spoken, partner, origin, pin)
                        on conflict do nothing returning id
                        """)
                .param(uuids(arrivals, SealedArrival::contact))
                .param(texts(arrivals, SealedArrival::channel))
                .param(texts(arrivals, SealedArrival::language))
                .param(texts(arrivals, a -> a.district().orElse(null)))
                .param(arrivals.stream().map(SealedArrival::child).toArray(Boolean[]::new))
                .param(texts(arrivals, SealedArrival::urgency))
                .param(times(arrivals))
                .param(
                        arrivals.stream()
                                .map(a -> a.words().isPresent() ? 1 : 0)
                                .toArray(Integer[]::new))
                .param(uuids(arrivals, a -> a.partner().orElse(null)))
                .param(bytes(arrivals, a -> a.origin().orElse(null)))
                .param(bytes(arrivals, a -> a.pin().orElse(null)))
                .query((row, n) -> row.getObject(1, UUID.class))
                .list();
    }

    private void firstWords(List<SealedWords> words) {
        jdbc.sql(
                        """
                        insert into contact.line
                            (contact_id, number, id, place, ord, kind, side, sender, client_key, at, text)
                        select contact_id, 1, id, 1, 0, 'words', 'visitor', sender, client_key, at, text
                        from unnest(?::uuid[], ?::uuid[], ?::uuid[], ?::uuid[], ?::timestamptz[], ?::bytea[])
                            w (contact_id, id, sender, client_key, at, text)
                        """)
                .param(uuids(words, SealedWords::contact))
                .param(uuids(words, SealedWords::id))
                .param(uuids(words, SealedWords::sender))
                .param(uuids(words, SealedWords::clientKey))
                .param(words.stream().map(w -> Timestamp.from(w.at())).toArray(Timestamp[]::new))
                .param(words.stream().map(SealedWords::text).toArray(byte[][]::new))
                .update();
    }

    private Fact fact(SealedArrival arrival) {
        var codes = new HashMap<String, String>();
        codes.put("channel", arrival.channel());
        codes.put("language", arrival.language());
        codes.put("urgency", arrival.urgency());
        arrival.district().ifPresent(district -> codes.putAll(places.where(district)));
        return new Fact("contact.arrived", arrival.contact(), arrival.at(), codes);
    }

    private static Timestamp[] times(List<SealedArrival> arrivals) {
        return arrivals.stream().map(a -> Timestamp.from(a.at())).toArray(Timestamp[]::new);
    }

    private static <T> @Nullable UUID[] uuids(
            Collection<T> items, Function<T, ? extends @Nullable UUID> part) {
        return column(items, part, new @Nullable UUID[items.size()]);
    }

    private static <T> @Nullable String[] texts(
            Collection<T> items, Function<T, ? extends @Nullable String> part) {
        return column(items, part, new @Nullable String[items.size()]);
    }

    private static <T> byte @Nullable [][] bytes(
            Collection<T> items, Function<T, ? extends byte @Nullable []> part) {
        return column(items, part, new byte @Nullable [items.size()][]);
    }

    private static <T, P extends @Nullable Object> P[] column(
            Collection<T> items, Function<T, ? extends P> part, P[] column) {
        int i = 0;
        for (var item : items) {
            column[i++] = part.apply(item);
        }
        return column;
    }
}
