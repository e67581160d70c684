package org.shanyraq.planning.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The columns {@code state}, {@code told}, {@code outcome}, {@code fault} and {@code asked} that
 * every table of long work has, inside the caller's transaction. Whose a row is, its policies say.
 */
public final class WorkTable {
    /** A node that has not told of its work for so long is taken for dead. */
    private static final Duration SILENCE = Duration.ofSeconds(20);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final String table;

    /**
     * @param table with its schema; never from outside
     */
    public WorkTable(JdbcClient jdbc, Clock clock, String table) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.table = table;
    }

    /** What has begun keeps what it found; what has not is over. */
    public void stop(UUID id) {
        jdbc.sql(
                        """
                        update %s set state = case state when 'waiting' then 'failed' else 'stopping' end,
                            fault = case state when 'waiting' then 'stopped' end
                        where id = ? and state in ('waiting', 'running')
                        """
                                .formatted(table))
                .param(id)
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from %s where id = ?".formatted(table)).param(id).update();
    }

    /** Takes the next one that waits, or that a dead node left, and marks it as taken. */
    Optional<UUID> take() {
        return jdbc.sql(
                        """
                        update %1$s set state = case state when 'waiting' then 'running' else state end, told = ?
                        where id = (select id from %1$s
                            where state = 'waiting' or (state in ('running', 'stopping') and told < ?)
                            order by asked limit 1 for update skip locked)
                        returning id
                        """
                                .formatted(table))
                .param(now())
                .param(Timestamp.from(clock.instant().minus(SILENCE)))
                .query(UUID.class)
                .optional();
    }

    /**
     * @param progress the table's own columns
     * @return whether to go on
     */
    boolean tell(UUID id, Map<String, ?> progress) {
        return jdbc.sql(
                        "update %s set told = ?%s where id = ? returning state = 'running'"
                                .formatted(table, columns(progress)))
                .param(now())
                .params(progress.values().toArray())
                .param(id)
                .query((row, n) -> row.getBoolean(1))
                .optional()
                .orElse(false);
    }

    void finish(UUID id, String outcome, Map<String, ?> progress) {
        jdbc.sql(
                        "update %s set state = 'done', outcome = ?::jsonb%s where id = ?"
                                .formatted(table, columns(progress)))
                .param(outcome)
                .params(progress.values().toArray())
                .param(id)
                .update();
    }

    void fail(UUID id, String fault, Map<String, ?> more) {
        jdbc.sql(
                        "update %s set state = 'failed', fault = ?%s where id = ?"
                                .formatted(table, columns(more)))
                .param(fault)
                .params(more.values().toArray())
                .param(id)
                .update();
    }

    private static String columns(Map<String, ?> values) {
        return values.keySet().stream()
                .map(name -> ", " + name + " = ?")
                .collect(Collectors.joining());
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
