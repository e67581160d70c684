package org.shanyraq.contact.channel.sms;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.contact.register.SealedColumns;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.BlindTokens;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Parts of long messages in the database: each may come to another node. */
@Component
class StoredParts implements Parts {
    private static final Actor.Job JOB = new Actor.Job("contact.channel");
    private static final String KIND = "sms_part";
    private static final int BITS = 63;

    private final JdbcClient jdbc;
    private final Sealing sealing;
    private final BlindTokens tokens;
    private final TransactionTemplate transaction;
    private final Clock clock;

    StoredParts(
            JdbcClient jdbc,
            Sealing sealing,
            BlindTokens tokens,
            TransactionTemplate transaction,
            Clock clock) {
        this.jdbc = jdbc;
        this.sealing = sealing;
        this.tokens = tokens;
        this.transaction = transaction;
        this.clock = clock;
    }

    private record Kept(int seq, int total, long body, boolean taken, byte[] text) {}

    @Override
    public Optional<Whole> keep(String peer, SmsText.Part part, String text) {
        var id = id(peer, part);
        return Acting.as(
                JOB,
                () ->
                        Optional.ofNullable(
                                transaction.execute(s -> keep(id, peer, part, text).orElse(null))));
    }

    @Override
    public void taken(Whole whole) {
        Acting.run(
                JOB,
                () ->
                        transaction.executeWithoutResult(
                                s -> {
                                    int rows =
                                            jdbc.sql(
                                                            "update contact.sms_part set taken = true, text = null where whole = ?")
                                                    .param(whole.id())
                                                    .update();
                                    if (rows > 0) {
                                        sealing.destroy(thing(whole.id()), "taken_in");
                                    }
                                }));
    }

    private Optional<Whole> keep(UUID id, String peer, SmsText.Part part, String text) {
        jdbc.sql("select pg_advisory_xact_lock(?)")
                .param(id.getMostSignificantBits())
                .query()
                .singleRow();
        long body = tokens.token("contact.sms_part.body", text, BITS);
        var before = parts(id);
        var same = before.stream().filter(kept -> kept.seq == part.seq()).findFirst();
        if (same.filter(kept -> kept.body != body).isPresent()) {
            // The sender's count of long messages came round: what is in the way stands alone.
            return Optional.of(new Whole(FreshId.next(), peer, id + "|" + body, text));
        }
        if (same.filter(Kept::taken).isPresent()) {
            return Optional.empty();
        }
        if (same.isEmpty() && before.stream().anyMatch(Kept::taken)) {
            // Its whole was read without it, long ago.
            return Optional.of(new Whole(FreshId.next(), peer, id + "|" + body, text));
        }
        if (same.isEmpty()) {
            put(id, part, body, peer + '\n' + text, before.isEmpty());
        }
        return whole(id, parts(id));
    }

    private void put(UUID id, SmsText.Part part, long body, String text, boolean first) {
        var file = first ? sealing.create(thing(id)) : sealing.file(thing(id));
        jdbc.sql(
                        """
                        insert into contact.sms_part (whole, seq, total, body, at, text) values (?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(part.seq())
                .param(part.total())
                .param(body)
                .param(Timestamp.from(clock.instant()))
                .param(file.seal(SealedColumns.SMS_PART, id, text))
                .update();
    }

    private Optional<Whole> whole(UUID id, List<Kept> parts) {
        return parts.size() < parts.getFirst().total
                ? Optional.empty()
                : Optional.of(whole(id, parts, ""));
    }

    private Whole whole(UUID id, List<Kept> parts, String gap) {
        var file = sealing.file(thing(id));
        var opened =
                parts.stream()
                        .map(part -> file.open(SealedColumns.SMS_PART, id, part.text))
                        .toList();
        var peer = opened.getFirst().substring(0, opened.getFirst().indexOf('\n'));
        var text =
                opened.stream()
                        .map(part -> part.substring(part.indexOf('\n') + 1))
                        .collect(Collectors.joining(gap));
        return new Whole(id, peer, id + "|" + parts.getFirst().body, text);
    }

    /** Those whose other parts have not come for so long. */
    List<Whole> lost(Duration after) {
        return Acting.as(
                JOB,
                () ->
                        Objects.requireNonNull(
                                transaction.execute(
                                        s ->
                                                jdbc
                                                        .sql(
                                                                """
                                                                select whole from contact.sms_part where not taken
                                                                group by whole having max(at) < ? limit 100
                                                                """)
                                                        .param(
                                                                Timestamp.from(
                                                                        clock.instant()
                                                                                .minus(after)))
                                                        .query(
                                                                (row, n) ->
                                                                        row.getObject(
                                                                                1, UUID.class))
                                                        .list()
                                                        .stream()
                                                        .map(id -> whole(id, parts(id), " […] "))
                                                        .toList())));
    }

    private List<Kept> parts(UUID id) {
        return jdbc.sql(
                        """
                        select seq, total, body, taken, text from contact.sms_part where whole = ? order by seq
                        """)
                .param(id)
                .query(
                        (row, n) ->
                                new Kept(
                                        row.getInt(1),
                                        row.getInt(2),
                                        row.getLong(3),
                                        row.getBoolean(4),
                                        row.getBytes(5)))
                .list();
    }

    private UUID id(String peer, SmsText.Part part) {
        long token =
                tokens.token(
                        "contact.sms_part.whole",
                        peer + '\0' + part.reference() + '\0' + part.total(),
                        BITS);
        return UUID.nameUUIDFromBytes(
                ("shanyraq.sms|" + token).getBytes(StandardCharsets.US_ASCII));
    }

    private static Thing thing(UUID id) {
        return new Thing(KIND, id);
    }
}
