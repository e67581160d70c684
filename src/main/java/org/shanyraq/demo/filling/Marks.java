package org.shanyraq.demo.filling;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.shanyraq.demo.Size;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** How far the filling is. A mark moves in the transaction of what it marks: both hold or none. */
@Component
class Marks {
    private final JdbcClient jdbc;
    private final Clock clock;

    Marks(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param batches how many batches of the lane stand
     * @param seconds how long they took
     */
    record Mark(int batches, double seconds) {
        static final Mark NONE = new Mark(0, 0);
    }

    Optional<Filling> filling() {
        return jdbc.sql("select size, seed, until, done_at is not null from demo.filling")
                .query(
                        (row, n) ->
                                new Filling(
                                        Size.of(row.getString(1)),
                                        row.getLong(2),
                                        row.getTimestamp(3).toInstant(),
                                        row.getBoolean(4)))
                .optional();
    }

    /** Begins, or goes on with what an earlier start began. */
    @Transactional
    public Filling begin(Size size, long seed) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        jdbc.sql(
                        """
                        insert into demo.filling (size, seed, until, started_at) values (?, ?, ?, ?)
                        on conflict do nothing
                        """)
                .param(size.code())
                .param(seed)
                .param(Timestamp.from(now))
                .param(Timestamp.from(now))
                .update();
        return filling().orElseThrow();
    }

    @Transactional
    public void whole() {
        jdbc.sql("update demo.filling set done_at = ?")
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    Mark of(String stream, int lane) {
        return jdbc.sql("select batches, seconds from demo.mark where stream = ? and lane = ?")
                .param(stream)
                .param(lane)
                .query((row, n) -> new Mark(row.getInt(1), row.getDouble(2)))
                .optional()
                .orElse(Mark.NONE);
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void move(String stream, int lane, Mark mark) {
        jdbc.sql(
                        """
                        insert into demo.mark (stream, lane, batches, seconds) values (?, ?, ?, ?)
                        on conflict (stream, lane) do update
                        set batches = excluded.batches, seconds = excluded.seconds
                        """)
                .param(stream)
                .param(lane)
                .param(mark.batches)
                .param(mark.seconds)
                .update();
    }
}
