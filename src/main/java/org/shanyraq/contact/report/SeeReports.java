package org.shanyraq.contact.report;

import static org.shanyraq.access.Tie.NONE;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.shanyraq.access.Act;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Role;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A supervisor looks at a month: exact counts within the shift, without place or person. */
@Component
public class SeeReports {
    static final Act SEE = Act.on("report", "see").by(NONE, Role.SHIFT_SUPERVISOR);

    private final Policy policy;
    private final Trail trail;
    private final JdbcClient jdbc;
    private final Clock clock;

    SeeReports(Policy policy, Trail trail, JdbcClient jdbc, Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public YearMonth running() {
        return YearMonth.from(LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE));
    }

    @Transactional
    public ShiftReport see(YearMonth month, ShiftReport.By by) {
        var allowed = policy.require(SEE);
        trail.wrote(SEE.name(), List.of(), allowed.reason());
        var rows = new TreeMap<String, Map<String, Long>>();
        if (by == ShiftReport.By.DAY) {
            daysUpToNow(month).forEach(day -> rows.put(day.toString(), new HashMap<>()));
        }
        jdbc.sql(
                        "select "
                                + column(by)
                                + ", measure, outcome, sum(count) from contact.report_count"
                                + " where day between ? and ? group by 1, 2, 3")
                .param(month.atDay(1))
                .param(month.atEndOfMonth())
                .query(
                        row -> {
                            rows.computeIfAbsent(row.getString(1), key -> new HashMap<>())
                                    .merge(
                                            row.getString(2) + "." + row.getString(3),
                                            row.getLong(4),
                                            Long::sum);
                        });
        rows.remove("");
        return new ShiftReport(month, by, inOrder(rows, by));
    }

    /** Counts of a whole month only: an answer of one evening would be somebody's. */
    @Transactional
    public ShiftReport.Helped helped(YearMonth month) {
        policy.require(SEE);
        return jdbc.sql(
                        """
                        select count(*) filter (where helped = 'yes'), count(*) filter (where helped = 'partly'),
                            count(*) filter (where helped = 'no')
                        from contact.survey where at >= ? and at < ?
                        """)
                .param(start(month))
                .param(start(month.plusMonths(1)))
                .query(
                        (row, n) ->
                                new ShiftReport.Helped(
                                        row.getLong(1), row.getLong(2), row.getLong(3)))
                .single();
    }

    private static Timestamp start(YearMonth month) {
        return Timestamp.from(month.atDay(1).atStartOfDay(DatedSettings.ZONE).toInstant());
    }

    private List<LocalDate> daysUpToNow(YearMonth month) {
        var today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        return month.atDay(1)
                .datesUntil(month.atEndOfMonth().plusDays(1))
                .filter(day -> !day.isAfter(today))
                .toList();
    }

    private static List<ShiftReport.Row> inOrder(
            TreeMap<String, Map<String, Long>> rows, ShiftReport.By by) {
        var made = rows.entrySet().stream().map(e -> row(e.getKey(), e.getValue())).toList();
        return by == ShiftReport.By.DAY
                ? made
                : made.stream()
                        .sorted(
                                Comparator.comparing(
                                        (ShiftReport.Row row) ->
                                                -Math.max(row.arrived(), row.closedAll())))
                        .toList();
    }

    private static ShiftReport.Row row(String key, Map<String, Long> counts) {
        var closed = new LinkedHashMap<String, Long>();
        counts.forEach(
                (name, count) -> {
                    if (name.startsWith("closed.")) {
                        closed.put(name.substring("closed.".length()), count);
                    }
                });
        return new ShiftReport.Row(
                key,
                counts.getOrDefault("arrived.", 0L),
                counts.getOrDefault("answered.", 0L),
                closed);
    }

    private static String column(ShiftReport.By by) {
        return switch (by) {
            case DAY -> "day::text";
            case CHANNEL -> "channel";
            case LANGUAGE -> "language";
            case OUTCOME -> "outcome";
        };
    }
}
