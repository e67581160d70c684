package org.shanyraq.protection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.SealedFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The measures and their checks, as far as row security shows them. */
@Component
class Measures {
    static final Field REFERENCE = new Field("protection.measure", "reference", Level.P3);
    static final Field NOTE = new Field("protection.measure_check", "note", Level.P3);
    private static final String COLUMNS =
            """
            select id, case_id, centre, kind, pack, respondent, issued_by, issued_at, served_at, ends_at,
                bans, successor_of from protection.measure
            """;

    private final JdbcClient jdbc;

    Measures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(
            MeasureId id,
            NewOrder order,
            CentreId centre,
            String pack,
            Instant ends,
            SealedFile key,
            Instant now) {
        var before = order.successorOf();
        jdbc.sql(
                        """
                        insert into protection.measure (id, case_id, centre, kind, pack, respondent, issued_by,
                            issued_at, served_at, ends_at, bans, state, successor_of, reference, made_at, made_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'in_force', ?, ?, ?, ?)
                        """)
                .param(id.value())
                .param(order.caseId().value())
                .param(centre.value())
                .param(NewOrder.KIND)
                .param(pack)
                .param(order.respondent().value())
                .param(order.issuedBy())
                .param(Timestamp.from(order.issuedAt()))
                .param(Timestamp.from(order.servedAt()))
                .param(Timestamp.from(ends))
                .param(order.bans().stream().sorted().toArray(String[]::new))
                .param(before == null ? null : before.value())
                .param(
                        order.reference().isBlank()
                                ? null
                                : key.seal(REFERENCE, id.value(), order.reference()))
                .param(Timestamp.from(now))
                .param(Acting.now().reference())
                .update();
    }

    void addCheck(
            UUID id,
            Measure measure,
            Instant at,
            Measure.Result result,
            String note,
            SealedFile key,
            Instant now) {
        jdbc.sql(
                        """
                        insert into protection.measure_check (id, measure, case_id, checked_at, result, note,
                            recorded_at, recorded_by)
                        values (?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(measure.id().value())
                .param(measure.caseId().value())
                .param(Timestamp.from(at))
                .param(result.code())
                .param(note.isBlank() ? null : key.seal(NOTE, id, note))
                .param(Timestamp.from(now))
                .param(Acting.now().reference())
                .update();
    }

    /** Whether the key is fresh; a key that made something before makes nothing again. */
    Optional<UUID> madeBefore(UUID key, UUID fresh, Instant now) {
        int taken =
                jdbc.sql(
                                "insert into protection.once (key, made, at) values (?, ?, ?) on conflict do nothing")
                        .param(key)
                        .param(fresh)
                        .param(Timestamp.from(now))
                        .update();
        return taken == 1
                ? Optional.empty()
                : jdbc.sql("select made from protection.once where key = ?")
                        .param(key)
                        .query((row, n) -> row.getObject(1, UUID.class))
                        .optional();
    }

    Optional<Measure> find(MeasureId id, @Nullable SealedFile key) {
        var rows =
                jdbc.sql(COLUMNS + " where id = ?")
                        .param(id.value())
                        .query(Measures::measure)
                        .list();
        return withChecks(rows, key).stream().findFirst();
    }

    List<Measure> ofCase(CaseId id, SealedFile key) {
        return withChecks(
                jdbc.sql(COLUMNS + " where case_id = ? order by served_at desc, id desc limit 60")
                        .param(id.value())
                        .query(Measures::measure)
                        .list(),
                key);
    }

    /** A page of the list, by its end. */
    List<Measure> page(
            String restriction,
            Object restrictedTo,
            boolean ended,
            @Nullable Instant afterEnd,
            @Nullable UUID afterId,
            boolean backwards,
            Instant now,
            int most) {
        boolean down = ended != backwards;
        var values = new ArrayList<Object>(List.of(restrictedTo, Timestamp.from(now)));
        var past = "";
        if (afterEnd != null && afterId != null) {
            past = down ? " and (ends_at, id) < (?, ?)" : " and (ends_at, id) > (?, ?)";
            values.add(Timestamp.from(afterEnd));
            values.add(afterId);
        }
        values.add(most);
        var way = down ? "desc" : "asc";
        var rows =
                jdbc.sql(
                                COLUMNS
                                        + " where "
                                        + restriction
                                        + " and ends_at "
                                        + (ended ? "<=" : ">")
                                        + " ?"
                                        + past
                                        + " order by ends_at %s, id %s limit ?".formatted(way, way))
                        .params(values)
                        .query(Measures::measure)
                        .list();
        return withChecks(rows, null);
    }

    private List<Measure> withChecks(List<Measure> rows, @Nullable SealedFile key) {
        if (rows.isEmpty()) {
            return rows;
        }
        var checks = checks(rows.stream().map(Measure::id).toList(), key);
        return rows.stream()
                .map(row -> with(row, checks.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Map<MeasureId, List<Measure.Check>> checks(
            Collection<MeasureId> ids, @Nullable SealedFile key) {
        var found = new HashMap<MeasureId, List<Measure.Check>>();
        jdbc.sql(
                        """
                        select id, measure, checked_at, result, note from protection.measure_check
                        where measure = any (?) order by checked_at, id
                        """)
                .param(ids.stream().map(MeasureId::value).toArray(UUID[]::new))
                .query(
                        row -> {
                            var note = row.getBytes(5);
                            var text =
                                    note == null || key == null
                                            ? ""
                                            : key.open(NOTE, row.getObject(1, UUID.class), note);
                            found.computeIfAbsent(
                                            new MeasureId(row.getObject(2, UUID.class)),
                                            unused -> new ArrayList<>())
                                    .add(
                                            new Measure.Check(
                                                    row.getTimestamp(3).toInstant(),
                                                    Measure.Result.of(row.getString(4)),
                                                    text));
                        });
        return found;
    }

    private static Measure with(Measure row, List<Measure.Check> checks) {
        return new Measure(
                row.id(),
                row.caseId(),
                row.centre(),
                row.kind(),
                row.pack(),
                row.respondent(),
                row.issuedBy(),
                row.issuedAt(),
                row.servedAt(),
                row.endsAt(),
                row.bans(),
                row.successorOf(),
                checks);
    }

    private static Measure measure(ResultSet row, int n) throws SQLException {
        var before = row.getObject("successor_of", UUID.class);
        return new Measure(
                new MeasureId(row.getObject("id", UUID.class)),
                new CaseId(row.getObject("case_id", UUID.class)),
                new CentreId(row.getObject("centre", UUID.class)),
                row.getString("kind"),
                row.getString("pack"),
                new PersonId(row.getObject("respondent", UUID.class)),
                row.getString("issued_by"),
                row.getTimestamp("issued_at").toInstant(),
                row.getTimestamp("served_at").toInstant(),
                row.getTimestamp("ends_at").toInstant(),
                Arrays.asList((String[]) row.getArray("bans").getArray()),
                before == null ? null : new MeasureId(before),
                List.of());
    }
}
