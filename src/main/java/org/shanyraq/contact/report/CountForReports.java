package org.shanyraq.contact.report;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.RecurringJob;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Counts facts about contacts as they come. The reader's mark moves in the same transaction, so
 * each counts once. Only the day, the channel, the language and the outcome are kept.
 */
@Component
class CountForReports {
    private static final String JOB = "contact.report";
    private static final int MOST = 2_000;

    private final Facts facts;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    CountForReports(Facts facts, JdbcClient jdbc, TransactionTemplate transaction) {
        this.facts = facts;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    private record Cell(
            LocalDate day, String measure, String channel, String language, String outcome) {}

    @Bean
    static RecurringTask<Void> contactReport(CountForReports counting) {
        return RecurringJob.every(Duration.ofSeconds(3), JOB, counting::countAll);
    }

    void countAll() {
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(status -> next() == MOST));
        }
    }

    private int next() {
        return facts.read(JOB, MOST, this::count);
    }

    private void count(List<Fact> taken) {
        var cells = new HashMap<Cell, Integer>();
        for (var fact : taken) {
            var measure = measure(fact.kind());
            if (!measure.isEmpty()) {
                var codes = fact.codes();
                cells.merge(
                        new Cell(
                                LocalDate.ofInstant(fact.at(), DatedSettings.ZONE),
                                measure,
                                codes.getOrDefault("channel", ""),
                                codes.getOrDefault("language", ""),
                                measure.equals("closed") ? codes.getOrDefault("outcome", "") : ""),
                        1,
                        Integer::sum);
            }
        }
        if (!cells.isEmpty()) {
            add(cells);
        }
    }

    private static String measure(String kind) {
        return switch (kind) {
            case "contact.arrived" -> "arrived";
            case "contact.answered" -> "answered";
            case "contact.closed" -> "closed";
            default -> "";
        };
    }

    private void add(Map<Cell, Integer> cells) {
        var all = List.copyOf(cells.keySet());
        jdbc.sql(
                        """
                        insert into contact.report_count (day, measure, channel, language, outcome, count)
                        select * from unnest(?::date[], ?::text[], ?::text[], ?::text[], ?::text[], ?::int[])
                        on conflict (day, measure, channel, language, outcome)
                            do update set count = report_count.count + excluded.count
                        """)
                .param(all.stream().map(cell -> Date.valueOf(cell.day)).toArray(Date[]::new))
                .param(all.stream().map(Cell::measure).toArray(String[]::new))
                .param(all.stream().map(Cell::channel).toArray(String[]::new))
                .param(all.stream().map(Cell::language).toArray(String[]::new))
                .param(all.stream().map(Cell::outcome).toArray(String[]::new))
                .param(all.stream().map(cells::get).toArray(Integer[]::new))
                .update();
    }
}
