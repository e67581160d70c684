package org.shanyraq.administration.alarm;

import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps an alarm, by itself or gathered. The first of a kind ring singly; while they do, those that
 * follow become one alarm with a count, so that a broken part of the house which touches hundreds
 * of contacts is told once. Nothing is lost: it is noted what each was about. Where somebody is in
 * danger each stands for itself, only the telling has an end.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class GatherAlarms {
    /** So many of a kind ring singly: two channels that are down are two things to do. */
    static final int SINGLY = 3;

    /** So many of the urgent kinds are told one by one while nobody answers. */
    static final int TOLD_SINGLY = 10;

    private final JdbcClient jdbc;

    GatherAlarms(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an alarm. */
    sealed interface Kept {
        /**
         * It rings.
         *
         * @param told whether supervisors are told of it
         */
        record Rings(long number, boolean told) implements Kept {}

        /** It was counted with others that were told before. */
        record Counted() implements Kept {}

        /** The same one rings already. */
        record Known() implements Kept {}
    }

    /** Those who keep alarms wait for each other. */
    Kept keep(AlarmRaised alarm) {
        jdbc.sql("select number from administration.alarm_news for update")
                .query(Long.class)
                .single();
        if (ringsAlready(alarm)) {
            return new Kept.Known();
        }
        int singly = singly(alarm.kind());
        if (alarm.each()) {
            return new Kept.Rings(insert(alarm, false), singly < TOLD_SINGLY);
        }
        return singly < SINGLY ? new Kept.Rings(insert(alarm, false), true) : gather(alarm);
    }

    private Kept gather(AlarmRaised alarm) {
        var gathering =
                jdbc.sql(
                                """
                                select number from administration.alarm
                                where kind = ? and gathered and acknowledged_at is null
                                """)
                        .param(alarm.kind())
                        .query(Long.class)
                        .optional();
        if (gathering.isEmpty()) {
            long number = insert(alarm, true);
            note(number, alarm);
            return new Kept.Rings(number, true);
        }
        if (note(gathering.get(), alarm) == 0) {
            return new Kept.Known();
        }
        jdbc.sql("update administration.alarm set times = times + 1 where number = ?")
                .param(gathering.get())
                .update();
        return new Kept.Counted();
    }

    /** What each of these gathered, the first some of it. */
    Map<Long, List<Thing>> things(Collection<Long> alarms, int most) {
        var found = new HashMap<Long, List<Thing>>();
        jdbc.sql(
                        """
                        select alarm, thing_kind, thing from (
                            select g.*, row_number() over (partition by alarm order by at, thing) as place
                            from administration.alarm_gathered g where alarm = any (?)) numbered
                        where place <= ? order by alarm, place
                        """)
                .param(alarms.toArray(Long[]::new))
                .param(most)
                .query(
                        row -> {
                            found.computeIfAbsent(row.getLong(1), unused -> new ArrayList<>())
                                    .add(new Thing(row.getString(2), row.getObject(3, UUID.class)));
                        });
        return found;
    }

    /** Or it is the very same, told twice and answered in between. */
    private boolean ringsAlready(AlarmRaised alarm) {
        return jdbc.sql(
                        """
                        select exists (select from administration.alarm where kind = ? and thing_kind = ?
                            and thing = ? and (acknowledged_at is null or at = ?))
                        """)
                .param(alarm.kind())
                .param(alarm.about().kind())
                .param(alarm.about().id())
                .param(Timestamp.from(alarm.at()))
                .query(Boolean.class)
                .single();
    }

    private int singly(String kind) {
        return jdbc.sql(
                        """
                        select count(*) from administration.alarm
                        where kind = ? and not gathered and acknowledged_at is null
                        """)
                .param(kind)
                .query(Integer.class)
                .single();
    }

    private long insert(AlarmRaised alarm, boolean gathered) {
        return jdbc.sql(
                        """
                        insert into administration.alarm (kind, thing_kind, thing, at, gathered, singly)
                        values (?, ?, ?, ?, ?, ?) returning number
                        """)
                .param(alarm.kind())
                .param(alarm.about().kind())
                .param(alarm.about().id())
                .param(Timestamp.from(alarm.at()))
                .param(gathered)
                .param(alarm.each())
                .query(Long.class)
                .single();
    }

    private int note(long number, AlarmRaised alarm) {
        return jdbc.sql(
                        """
                        insert into administration.alarm_gathered (alarm, thing_kind, thing, at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .param(number)
                .param(alarm.about().kind())
                .param(alarm.about().id())
                .param(Timestamp.from(alarm.at()))
                .update();
    }
}
