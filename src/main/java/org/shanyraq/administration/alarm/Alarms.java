package org.shanyraq.administration.alarm;

import io.micrometer.core.instrument.MeterRegistry;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.administration.AdministrationActs;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.Thing;
import org.shanyraq.web.Live;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes in alarms from every room, rings at the shift's pages, and keeps who answered. */
@Component
public class Alarms {
    static final String TOPIC = "alarms:shift";
    private static final Actor JOB = new Actor.Job("alarms");

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Live live;
    private final TransactionTemplate transactions;
    private final MeterRegistry meters;
    private final Clock clock;

    Alarms(
            JdbcClient jdbc,
            Policy policy,
            Trail trail,
            Live live,
            PlatformTransactionManager manager,
            MeterRegistry meters,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.live = live;
        this.transactions = new TransactionTemplate(manager);
        transactions.setPropagationBehavior(
                org.springframework.transaction.TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.meters = meters;
        this.clock = clock;
    }

    /** Stored when what raised it has committed; the same alarm twice is one. */
    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    public void ring(AlarmRaised alarm) {
        meters.counter("shanyraq.alarms", "kind", alarm.kind()).increment();
        Acting.run(JOB, () -> transactions.executeWithoutResult(status -> store(alarm)));
    }

    /** The latest, those that nobody answered first. */
    @Transactional
    public List<Alarm> latest(int most) {
        var allowed = policy.require(AdministrationActs.ANSWER_ALARM);
        var found =
                jdbc.sql(
                                """
                                select number, kind, thing_kind, thing, at, acknowledged_at
                                from administration.alarm
                                order by acknowledged_at is not null, number desc limit ?
                                """)
                        .param(most)
                        .query(Alarms::alarm)
                        .list();
        trail.wrote(
                "alarm.list",
                found.stream().map(Alarm::about).distinct().toList(),
                allowed.reason());
        return found;
    }

    @Transactional
    public boolean answer(long number) {
        var allowed = policy.require(AdministrationActs.ANSWER_ALARM);
        var about =
                jdbc.sql(
                                """
                                update administration.alarm set acknowledged_at = ?, acknowledged_by = ?
                                where number = ? and acknowledged_at is null
                                returning thing_kind, thing
                                """)
                        .param(Timestamp.from(clock.instant()))
                        .param(Acting.staff().orElseThrow().id().value())
                        .param(number)
                        .query(
                                (row, n) ->
                                        new Thing(row.getString(1), row.getObject(2, UUID.class)))
                        .optional();
        about.ifPresent(
                thing -> {
                    trail.wrote("alarm.answer", List.of(thing), allowed.reason());
                    live.changed(TOPIC);
                });
        return about.isPresent();
    }

    /** How many ring. */
    @Transactional
    public int ringing() {
        return jdbc.sql("select count(*) from administration.alarm where acknowledged_at is null")
                .query(Integer.class)
                .single();
    }

    /** The alarms after a number, for pages that listen. */
    @Transactional
    List<Alarm> since(long after) {
        return jdbc.sql(
                        """
                        select number, kind, thing_kind, thing, at, acknowledged_at
                        from administration.alarm where number > ? order by number limit 24
                        """)
                .param(after)
                .query(Alarms::alarm)
                .list();
    }

    private void store(AlarmRaised alarm) {
        jdbc.sql(
                        """
                        insert into administration.alarm (kind, thing_kind, thing, at)
                        values (?, ?, ?, ?) on conflict do nothing
                        """)
                .param(alarm.kind())
                .param(alarm.about().kind())
                .param(alarm.about().id())
                .param(Timestamp.from(alarm.at()))
                .update();
        live.changed(TOPIC);
    }

    private static Alarm alarm(ResultSet row, int n) throws SQLException {
        return new Alarm(
                row.getLong("number"),
                row.getString("kind"),
                new Thing(row.getString("thing_kind"), row.getObject("thing", UUID.class)),
                row.getTimestamp("at").toInstant(),
                Optional.ofNullable(row.getTimestamp("acknowledged_at"))
                        .map(Timestamp::toInstant)
                        .orElse(null));
    }
}
