package org.shanyraq.access;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.ground.Actor;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who works on what, and which centre keeps it. Rooms tell it; the policy and the database's row
 * security read it. It is the one table that SQL of every room may join, through {@code
 * access.my_things}.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Relations {
    /** After this a deputy's access lapses even if nobody ever says that the other is back. */
    private static final Duration LONGEST_LEAVE = Duration.ofDays(400);

    private static final String SERVES = "serves";
    private static final String KEEPS = "keeps";
    private static final String MANAGES = "manages";
    private static final String GLASS = "glass";
    private static final String WALL = "wall";

    private final JdbcClient jdbc;
    private final Clock clock;

    Relations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** The ties between one member of staff and one thing. */
    record Between(Set<Tie> ties, boolean walled) {
        static final Between NOTHING = new Between(Set.of(), false);
    }

    public void serves(StaffId staff, Thing thing) {
        add(staff.value(), SERVES, thing);
    }

    /** Works on a thing for as long as another is away; who works on it anyway goes on to. */
    public void servesFor(StaffId deputy, Thing thing) {
        jdbc.sql(
                        """
                        insert into access.relation (holder, relation, kind, thing, until)
                        values (?, ?, ?, ?, ?) on conflict do nothing
                        """)
                .param(deputy.value())
                .param(SERVES)
                .param(thing.kind())
                .param(thing.id())
                .param(Timestamp.from(clock.instant().plus(LONGEST_LEAVE)))
                .update();
    }

    /** The other is back; who works on the thing anyway goes on to. */
    public void endServesFor(StaffId deputy, Thing thing) {
        jdbc.sql(
                        """
                        delete from access.relation where holder = ? and relation = ? and kind = ?
                            and thing = ? and until is not null
                        """)
                .param(deputy.value())
                .param(SERVES)
                .param(thing.kind())
                .param(thing.id())
                .update();
    }

    public void endServes(StaffId staff, Thing thing) {
        end(staff.value(), SERVES, thing);
    }

    public void keeps(CentreId centre, Thing thing) {
        add(centre.value(), KEEPS, thing);
    }

    /** Many things at once, for imports: one statement. */
    public void keeps(CentreId centre, String kind, Collection<UUID> things) {
        addAll(centre.value(), KEEPS, kind, things);
    }

    /** Many things at once, for imports: one statement. */
    public void serves(StaffId staff, String kind, Collection<UUID> things) {
        addAll(staff.value(), SERVES, kind, things);
    }

    public void moveKeeping(Thing thing, CentreId from, CentreId to) {
        end(from.value(), KEEPS, thing);
        add(to.value(), KEEPS, thing);
    }

    public void manages(StaffId staff, CentreId centre) {
        add(staff.value(), MANAGES, centre.thing());
    }

    public void endManages(StaffId staff, CentreId centre) {
        end(staff.value(), MANAGES, centre.thing());
    }

    /** Shuts a thing to a member of staff, whatever else ties them to it. */
    public void wall(StaffId staff, Thing thing) {
        add(staff.value(), WALL, thing);
    }

    void brokeGlass(StaffId staff, Thing thing, Instant until) {
        jdbc.sql(
                        """
                        insert into access.relation (holder, relation, kind, thing, until)
                        values (?, ?, ?, ?, ?)
                        on conflict (holder, relation, kind, thing) do update set until = excluded.until
                        """)
                .param(staff.value())
                .param(GLASS)
                .param(thing.kind())
                .param(thing.id())
                .param(Timestamp.from(until))
                .update();
    }

    /** Everybody who works on the thing. */
    public Set<StaffId> serving(Thing thing) {
        return jdbc
                .sql(
                        "select holder from access.relation where kind = ? and thing = ? and relation = ?")
                .param(thing.kind())
                .param(thing.id())
                .param(SERVES)
                .query((row, n) -> new StaffId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Everybody who works on each of the things and is not shut out of it, in one query. */
    public Map<UUID, Set<StaffId>> serving(String kind, Collection<UUID> things) {
        var serving = new HashMap<UUID, Set<StaffId>>();
        jdbc.sql(
                        """
                        select s.thing, s.holder from access.relation s
                        where s.kind = :kind and s.thing = any (:things) and s.relation = 'serves'
                          and (s.until is null or s.until > :now)
                          and not exists (select from access.relation w
                            where w.kind = s.kind and w.thing = s.thing and w.holder = s.holder
                              and w.relation = 'wall')
                        """)
                .param("kind", kind)
                .param("things", things.toArray(UUID[]::new))
                .param("now", Timestamp.from(clock.instant()))
                .query(
                        row -> {
                            serving.computeIfAbsent(
                                            row.getObject(1, UUID.class), thing -> new HashSet<>())
                                    .add(new StaffId(row.getObject(2, UUID.class)));
                        });
        return serving;
    }

    Between between(Actor.Staff staff, Thing thing) {
        List<String> found =
                jdbc.sql(
                                """
                                select relation from access.relation
                                where kind = :kind and thing = :thing and holder = :staff
                                  and (until is null or until > :now)
                                union all
                                select case when exists (
                                        select 1 from access.relation m where m.holder = :staff
                                        and m.relation = 'manages' and m.kind = 'centre' and m.thing = r.holder)
                                    then 'manages' when r.holder = :centre then 'centre' else 'other' end
                                from access.relation r
                                where r.kind = :kind and r.thing = :thing and r.relation = 'keeps'
                                """)
                        .param("kind", thing.kind())
                        .param("thing", thing.id())
                        .param("staff", staff.id().value())
                        .param("centre", staff.centre().value())
                        .param("now", Timestamp.from(clock.instant()))
                        .query((row, n) -> row.getString(1))
                        .list();
        var ties = EnumSet.noneOf(Tie.class);
        for (var relation : found) {
            switch (relation) {
                case SERVES -> ties.add(Tie.SERVES);
                case GLASS -> ties.add(Tie.GLASS);
                case MANAGES -> {
                    ties.add(Tie.MANAGES);
                    if (!thing.kind().equals(CentreId.KIND)) {
                        ties.add(Tie.CENTRE);
                    }
                }
                case "centre" -> ties.add(Tie.CENTRE);
                default -> {}
            }
        }
        if (thing.equals(staff.centre().thing())) {
            ties.add(Tie.CENTRE);
        }
        return new Between(ties, found.contains(WALL));
    }

    private void add(UUID holder, String relation, Thing thing) {
        addAll(holder, relation, thing.kind(), List.of(thing.id()));
    }

    private void addAll(UUID holder, String relation, String kind, Collection<UUID> things) {
        jdbc.sql(
                        """
                        insert into access.relation (holder, relation, kind, thing)
                        select ?, ?, ?, unnest(?::uuid[])
                        on conflict (holder, relation, kind, thing) do update set until = null
                            where relation.until is not null
                        """)
                .param(holder)
                .param(relation)
                .param(kind)
                .param(things.toArray(UUID[]::new))
                .update();
    }

    private void end(UUID holder, String relation, Thing thing) {
        jdbc.sql(
                        """
                        delete from access.relation
                        where holder = ? and relation = ? and kind = ? and thing = ?
                        """)
                .param(holder)
                .param(relation)
                .param(thing.kind())
                .param(thing.id())
                .update();
    }
}
