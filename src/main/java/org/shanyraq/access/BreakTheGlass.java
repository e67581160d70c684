package org.shanyraq.access;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.AlarmRaised;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.Field;
import org.shanyraq.sealing.Level;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Opens one thing that is not one's own, for an hour, against a reason in words and a fresh second
 * factor; never what tells where somebody can be found. Another centre's manager looks at each
 * breaking within a working day. At most three a day: the database counts them.
 */
@Component
public class BreakTheGlass {
    /** The shortest reason, in characters. */
    public static final int REASON = 20;

    public static final int A_DAY = 3;
    static final Duration OPEN = Duration.ofMinutes(60);
    static final Field REASON_FIELD = new Field("access.glass", "reason", Level.P3);

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Relations relations;
    private final Sealing sealing;
    private final Trail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    BreakTheGlass(
            JdbcClient jdbc,
            Policy policy,
            Relations relations,
            Sealing sealing,
            Trail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.relations = relations;
        this.sealing = sealing;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Open(Instant until) implements Outcome {}

        /** Three times today already. */
        record EnoughForToday() implements Outcome {}

        /** The reason is shorter than {@link #REASON} characters. */
        record ReasonTooShort() implements Outcome {}
    }

    /**
     * The caller has just asked for the second factor again.
     *
     * @throws Refused to those whose role never works with people, and behind a wall
     */
    @Transactional
    public Outcome over(Thing thing, GlassCategory category, String reason) {
        var allowed = policy.require(AccessActs.BREAK_GLASS, thing);
        if (reason.strip().codePointCount(0, reason.strip().length()) < REASON) {
            return new Outcome.ReasonTooShort();
        }
        var staff = Acting.staff().orElseThrow();
        var now = clock.instant();
        int number = nextToday(staff, now);
        if (number > A_DAY) {
            return new Outcome.EnoughForToday();
        }
        var until = now.plus(OPEN);
        var due = workingDayAfter(now);
        var reviewer = reviewer(staff.centre(), thing);
        var id = FreshId.next();
        trail.wrote(
                AccessActs.BREAK_GLASS.name(),
                List.of(thing, new Thing("glass", id)),
                allowed.reason() + "/" + category.code());
        store(id, staff, thing, category, reason, number, now, until, due, reviewer.orElse(null));
        relations.brokeGlass(staff.id(), thing, until);
        events.publishEvent(new GlassBroken(id, thing, reviewer.orElse(null), until, due));
        if (reviewer.isEmpty()) {
            events.publishEvent(
                    AlarmRaised.each("access.glass_without_reviewer", new Thing("glass", id), now));
        }
        return new Outcome.Open(until);
    }

    /** Two at once take turns; the unique number of the day is the net beneath. */
    private int nextToday(Actor.Staff staff, Instant now) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('glass' || ?, 0))")
                .param(staff.id().toString())
                .query((row, n) -> true)
                .list();
        return jdbc.sql("select count(*) from access.glass where staff = ? and day = ?")
                        .param(staff.id().value())
                        .param(Date.valueOf(now.atZone(DatedSettings.ZONE).toLocalDate()))
                        .query(Integer.class)
                        .single()
                + 1;
    }

    private void store(
            UUID id,
            Actor.Staff staff,
            Thing thing,
            GlassCategory category,
            String reason,
            int number,
            Instant now,
            Instant until,
            Instant due,
            @Nullable CentreId reviewer) {
        jdbc.sql(
                        """
                        insert into access.glass (id, staff, role, centre, kind, thing, category, reason,
                            day, number, at, until, reviewer, review_due)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .param(id)
                .param(staff.id().value())
                .param(staff.role().code())
                .param(staff.centre().value())
                .param(thing.kind())
                .param(thing.id())
                .param(category.code())
                .param(file(staff).seal(REASON_FIELD, id, reason.strip()))
                .param(Date.valueOf(now.atZone(DatedSettings.ZONE).toLocalDate()))
                .param(number)
                .param(Timestamp.from(now))
                .param(Timestamp.from(until))
                .param(reviewer == null ? null : reviewer.value())
                .param(Timestamp.from(due))
                .update();
    }

    private SealedFile file(Actor.Staff staff) {
        var own =
                sealing.files(staff.id().kind(), List.of(staff.id().value()))
                        .get(staff.id().value());
        return own == null ? sealing.create(staff.id().thing()) : own;
    }

    /** Any other centre with a manager, but the one that keeps the thing; drawn by lot. */
    private Optional<CentreId> reviewer(CentreId own, Thing thing) {
        return jdbc.sql(
                        """
                        select centre from access.staff
                        where role = 'centre_manager' and state = 'active' and centre <> :own
                          and not exists (select from access.relation r where r.kind = :kind
                                and r.thing = :thing and r.relation = 'keeps' and r.holder = centre)
                        order by random() limit 1
                        """)
                .param("own", own.value())
                .param("kind", thing.kind())
                .param("thing", thing.id())
                .query((row, n) -> new CentreId(row.getObject(1, UUID.class)))
                .optional();
    }

    /**
     * The same hour of the next day that is not Saturday or Sunday; public holidays count as work.
     */
    static Instant workingDayAfter(Instant moment) {
        ZonedDateTime day = moment.atZone(DatedSettings.ZONE).plusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.plusDays(1);
        }
        return day.toInstant();
    }
}
