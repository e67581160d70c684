package org.shanyraq.administration.alarm;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The alarms as they are stored. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class AlarmRows {
    private static final String COLUMNS =
            """
            select number, kind, thing_kind, thing, at, times, acknowledged_at, acknowledged_by
            from administration.alarm
            """;

    private final JdbcClient jdbc;

    AlarmRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What it was about; nothing where somebody answered before. */
    Optional<Thing> answer(long number, StaffId by, Instant now) {
        return jdbc.sql(
                        """
                        update administration.alarm set acknowledged_at = ?, acknowledged_by = ?
                        where number = ? and acknowledged_at is null
                        returning thing_kind, thing
                        """)
                .param(Timestamp.from(now))
                .param(by.value())
                .param(number)
                .query((row, n) -> new Thing(row.getString(1), row.getObject(2, UUID.class)))
                .optional();
    }

    /** Those that ring first, then the newest first. */
    List<Alarm> latest(int most) {
        return jdbc.sql(
                        COLUMNS
                                + " order by acknowledged_at is not null, number desc limit "
                                + most)
                .query(AlarmRows::alarm)
                .list();
    }

    /**
     * Number and bars of one instant, so in one statement: bars that are older than their number
     * would stand on a page until the next alarm.
     */
    Ringing ringing(int most) {
        return jdbc.sql(
                        """
                        with ringing as (
                            select number, kind, singly, times from administration.alarm
                            where acknowledged_at is null),
                        bars as (
                            select max(number) as number, sum(times) as times, count(*) as alarms
                            from ringing group by kind, case when singly then number else 0 end
                            order by 1 desc limit ?)
                        select n.number as news, (select count(*) from ringing) as ringing,
                            a.number, a.kind, a.thing_kind, a.thing, a.at, b.times,
                            a.acknowledged_at, a.acknowledged_by, b.alarms
                        from administration.alarm_news n
                        left join bars b on true
                        left join administration.alarm a on a.number = b.number
                        order by a.number desc
                        """)
                .param(most)
                .query(AlarmRows::bars);
    }

    /** The news stands in each row; without an alarm there is one row, and no bar in it. */
    private static Ringing bars(ResultSet rows) throws SQLException {
        var bars = new ArrayList<Ringing.Bar>();
        long news = 0;
        int ringing = 0;
        while (rows.next()) {
            news = rows.getLong("news");
            ringing = rows.getInt("ringing");
            if (ringing > 0) {
                bars.add(new Ringing.Bar(alarm(rows, bars.size()), rows.getInt("alarms")));
            }
        }
        return new Ringing(news, bars, ringing);
    }

    String kindOf(long number) {
        return jdbc.sql("select kind from administration.alarm where number = ?")
                .param(number)
                .query(String.class)
                .single();
    }

    /** Lets open pages know that something is new; those who change alarms wait for each other. */
    void move() {
        jdbc.sql("update administration.alarm_news set number = number + 1").update();
    }

    private static Alarm alarm(ResultSet row, int n) throws SQLException {
        return new Alarm(
                row.getLong("number"),
                row.getString("kind"),
                new Thing(row.getString("thing_kind"), row.getObject("thing", UUID.class)),
                row.getTimestamp("at").toInstant(),
                row.getInt("times"),
                Optional.ofNullable(row.getTimestamp("acknowledged_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null),
                Optional.ofNullable(row.getObject("acknowledged_by", UUID.class))
                        .map(StaffId::new)
                        .orElse(null));
    }
}
