package org.shanyraq.protection;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Acting;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of many measures, one batched statement a table. */
@Component
class MeasureRows {
    private static final int ROWS = 500;

    private final JdbcTemplate jdbc;

    MeasureRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A successor must stand after the order that it follows. */
    void insert(List<RegisterPastOrders.Resting> orders, Instant now) {
        var measures = new ArrayList<@Nullable Object[]>();
        var checks = new ArrayList<@Nullable Object[]>();
        for (var one : orders) {
            measures.add(measure(one, now));
            one.past().checks().forEach(check -> checks.add(check(one, check, now)));
        }
        insert(
                """
                insert into protection.measure (id, case_id, centre, kind, pack, respondent, issued_by,
                    issued_at, served_at, ends_at, bans, state, successor_of, reference, made_at, made_by)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, string_to_array(?, ','), ?, ?, ?, ?, ?)
                """,
                measures);
        insert(
                """
                insert into protection.measure_check (id, measure, case_id, checked_at, result, note,
                    recorded_at, recorded_by)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                checks);
    }

    private static @Nullable Object[] measure(RegisterPastOrders.Resting one, Instant now) {
        var id = one.past().id().value();
        var order = one.past().order();
        var before = order.successorOf();
        return new @Nullable Object[] {
            id,
            order.caseId().value(),
            one.file().centre().value(),
            NewOrder.KIND,
            one.pack(),
            order.respondent().value(),
            order.issuedBy(),
            Timestamp.from(order.issuedAt()),
            Timestamp.from(order.servedAt()),
            Timestamp.from(one.ends()),
            String.join(",", order.bans().stream().sorted().toList()),
            one.ends().isAfter(now) ? "in_force" : "ended",
            before == null ? null : before.value(),
            order.reference().isBlank()
                    ? null
                    : one.key().seal(Measures.REFERENCE, id, order.reference()),
            Timestamp.from(now),
            Acting.now().reference()
        };
    }

    private static @Nullable Object[] check(
            RegisterPastOrders.Resting one, PastOrder.Check check, Instant now) {
        return new @Nullable Object[] {
            check.id(),
            one.past().id().value(),
            one.past().order().caseId().value(),
            Timestamp.from(check.at()),
            check.result().code(),
            check.note().isBlank() ? null : one.key().seal(Measures.NOTE, check.id(), check.note()),
            Timestamp.from(now),
            Acting.now().reference()
        };
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(
                sql,
                rows,
                ROWS,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }
}
