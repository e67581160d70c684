package org.shanyraq.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * "I know these people": a wall between a member of staff and a thing, from the commit on and on
 * every node, whatever else ties them to it. Whoever declared it cannot take it down again.
 */
@Component
public class DeclareConflict {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Relations relations;
    private final StaffRegister staff;
    private final Trail trail;
    private final Clock clock;

    DeclareConflict(
            JdbcClient jdbc,
            Policy policy,
            Relations relations,
            StaffRegister staff,
            Trail trail,
            Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.relations = relations;
        this.staff = staff;
        this.trail = trail;
        this.clock = clock;
    }

    /** One wall of a member of staff. */
    public record Conflict(Thing thing, boolean byOneself, Instant at) {}

    /** One that a manager set for somebody of the centre. */
    public record ForColleague(String whose, Thing thing, Instant at) {}

    /** Those that the acting manager set, the newest first. */
    @Transactional
    public List<ForColleague> setByMe() {
        var me = Acting.staff().orElseThrow().id();
        return jdbc.sql(
                        """
                        select s.name, c.kind, c.thing, c.at from access.conflict c
                        join access.staff s on s.id = c.staff
                        where c.declared_by = ? and c.staff <> c.declared_by
                        order by c.at desc limit 100
                        """)
                .param(me.value())
                .query(
                        (row, n) ->
                                new ForColleague(
                                        row.getString(1),
                                        new Thing(row.getString(2), row.getObject(3, UUID.class)),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }

    /** The colleagues for whom the acting manager may set one; nobody for others. */
    @Transactional
    public List<StaffMember> colleagues() {
        var me = Acting.staff().orElseThrow();
        return policy.mightAllow(AccessActs.SET_CONFLICT)
                ? staff.ofCentre(me.centre()).stream()
                        .filter(other -> !other.id().equals(me.id()))
                        .toList()
                : List.of();
    }

    /** One's own. */
    @Transactional
    public void mine(Thing thing) {
        var me = Acting.staff().orElseThrow().id();
        var allowed = policy.require(AccessActs.DECLARE_CONFLICT);
        declare(me, thing, allowed.reason());
    }

    /**
     * A manager's, for somebody of their own centre.
     *
     * @throws Refused to others than managers of that centre
     */
    @Transactional
    public void of(StaffId whose, Thing thing) {
        var centre = staff.find(whose).map(StaffMember::centre).orElseThrow();
        var allowed = policy.require(AccessActs.SET_CONFLICT, centre.thing());
        declare(whose, thing, allowed.reason());
    }

    @Transactional
    public List<Conflict> ofMine() {
        var me = Acting.staff().orElseThrow().id();
        return jdbc.sql(
                        """
                        select kind, thing, declared_by = staff, at from access.conflict
                        where staff = ? order by at desc limit 100
                        """)
                .param(me.value())
                .query(
                        (row, n) ->
                                new Conflict(
                                        new Thing(row.getString(1), row.getObject(2, UUID.class)),
                                        row.getBoolean(3),
                                        row.getTimestamp(4).toInstant()))
                .list();
    }

    private void declare(StaffId whose, Thing thing, String reason) {
        trail.wrote("conflict.declare", List.of(whose.thing(), thing), reason);
        jdbc.sql(
                        """
                        insert into access.conflict (staff, kind, thing, declared_by, at)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(whose.value())
                .param(thing.kind())
                .param(thing.id())
                .param(Acting.staff().orElseThrow().id().value())
                .param(Timestamp.from(clock.instant()))
                .update();
        relations.wall(whose, thing);
    }
}
