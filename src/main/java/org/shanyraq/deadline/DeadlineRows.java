package org.shanyraq.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DeadlineId;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Starts, closes, moves and takes the rows of deadlines. */
@Component
class DeadlineRows {
    static final String RUNNING = " state in ('open', 'late') ";

    private final JdbcClient jdbc;

    DeadlineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param now what is due by then and not met is late already
     */
    void insert(Collection<PastDeadline> deadlines, Instant now) {
        var all = List.copyOf(deadlines);
        jdbc.sql(
                        """
                        insert into deadline.deadline (id, kind, about_kind, about_id, file_kind, file_id, owner,
                            centre, started_at, due_at, closed_at, state, late_at)
                        select id, kind, about_kind, about_id, file_kind, file_id, owner, centre, started_at,
                            due_at, closed_at,
                            case when closed_at is not null then 'met' when due_at <= :now then 'late' else 'open' end,
                            case when coalesce(closed_at, :now) > due_at
                                or (closed_at is null and due_at <= :now) then due_at end
                        from unnest(:ids::uuid[], :kinds::text[], :aboutKinds::text[], :abouts::uuid[],
                            :fileKinds::text[], :files::uuid[], :owners::uuid[], :centres::uuid[],
                            :starts::timestamptz[], :dues::timestamptz[], :closes::timestamptz[])
                            as n(id, kind, about_kind, about_id, file_kind, file_id, owner, centre, started_at,
                            due_at, closed_at)
                        on conflict do nothing
                        """)
                .param("now", time(now.equals(Instant.MIN) ? Instant.EPOCH : now))
                .param("ids", each(all, UUID[]::new, d -> d.id().value()))
                .param("kinds", each(all, String[]::new, NewDeadline::kind))
                .param("aboutKinds", each(all, String[]::new, d -> d.about().kind()))
                .param("abouts", each(all, UUID[]::new, d -> d.about().id()))
                .param("fileKinds", each(all, String[]::new, d -> d.file().kind()))
                .param("files", each(all, UUID[]::new, d -> d.file().id()))
                .param("owners", each(all, UUID[]::new, d -> staff(d.owner())))
                .param("centres", each(all, UUID[]::new, d -> d.owner().centre().value()))
                .param("starts", each(all, String[]::new, d -> d.startedAt().toString()))
                .param("dues", each(all, String[]::new, d -> d.dueAt().toString()))
                .param(
                        "closes",
                        all.stream()
                                .map(PastDeadline::metAt)
                                .map(at -> at == null ? null : at.toString())
                                .toArray(String[]::new))
                .update();
    }

    Optional<DeadlineId> firstRunning(Thing about, String kind) {
        return jdbc.sql(
                        "select id from deadline.deadline where about_id = ? and about_kind = ? and kind = ? and"
                                + RUNNING
                                + "order by due_at limit 1 for update")
                .param(about.id())
                .param(about.kind())
                .param(kind)
                .query((row, n) -> new DeadlineId(row.getObject(1, UUID.class)))
                .optional();
    }

    boolean hadOne(Thing about, String kind) {
        return jdbc.sql(
                        """
                        select exists (select 1 from deadline.deadline
                            where about_id = ? and about_kind = ? and kind = ?)
                        """)
                .param(about.id())
                .param(about.kind())
                .param(kind)
                .query(Boolean.class)
                .single();
    }

    boolean close(DeadlineId id, Deadline.State state, @Nullable String reason, Instant at) {
        return jdbc.sql(
                                """
                                update deadline.deadline set state = :state, closed_at = :at, waive_reason = :reason,
                                    late_at = case when :state = 'met' and due_at < :at
                                        then coalesce(late_at, due_at) else late_at end,
                                    version = version + 1
                                where id = :id and state in ('open', 'late')
                                """)
                        .param("state", state.code())
                        .param("at", time(at))
                        .param("reason", reason)
                        .param("id", id.value())
                        .update()
                == 1;
    }

    int waiveAll(Thing about, String reason, Instant at) {
        return jdbc.sql(
                        """
                        update deadline.deadline set state = 'waived', closed_at = ?, waive_reason = ?,
                            version = version + 1
                        where about_id = ? and about_kind = ? and state in ('open', 'late')
                        """)
                .param(time(at))
                .param(reason)
                .param(about.id())
                .param(about.kind())
                .update();
    }

    boolean moveDue(Thing about, String kind, Instant due) {
        return firstRunning(about, kind)
                .map(
                        id ->
                                jdbc.sql(
                                                """
                                                update deadline.deadline set due_at = ?, version = version + 1
                                                where id = ? and (late_at is null or late_at >= ?)
                                                """)
                                        .param(time(due))
                                        .param(id.value())
                                        .param(time(due))
                                        .update())
                .isPresent();
    }

    int moveFile(Thing file, Owner to) {
        return move("file_id = ?", file.id(), to);
    }

    int moveAll(StaffId from, Owner to) {
        return move("owner = ?", from.value(), to);
    }

    Optional<Deadline> find(DeadlineId id) {
        return jdbc.sql("select * from deadline.deadline where id = ?")
                .param(id.value())
                .query(DeadlineRows::deadline)
                .optional();
    }

    /** Takes what is due and nobody else has taken, until the transaction ends. */
    List<Deadline> takeDue(Instant now, int most) {
        return jdbc.sql(
                        """
                        select * from deadline.deadline where state = 'open' and due_at <= ?
                        order by due_at limit ? for update skip locked
                        """)
                .param(time(now))
                .param(most)
                .query(DeadlineRows::deadline)
                .list();
    }

    /** Turns all late in one statement; each goes up to whoever stands beside it, if anybody. */
    void turnLate(Map<DeadlineId, Optional<StaffId>> goingUp, Instant now) {
        var to =
                goingUp.values().stream()
                        .map(staff -> staff.map(StaffId::value).orElse(null))
                        .toArray(UUID[]::new);
        jdbc.sql(
                        """
                        update deadline.deadline d set state = 'late', late_at = :now, escalated_to = up.staff,
                            escalated_at = case when up.staff is not null then :now::timestamptz end, version = version + 1
                        from unnest(:ids::uuid[], :to::uuid[]) up (id, staff) where d.id = up.id
                        """)
                .param("now", time(now))
                .param("ids", goingUp.keySet().stream().map(DeadlineId::value).toArray(UUID[]::new))
                .param("to", to)
                .update();
    }

    private int move(String which, UUID id, Owner to) {
        return jdbc.sql(
                        "update deadline.deadline set owner = ?, centre = ?, version = version + 1 where "
                                + which
                                + " and"
                                + RUNNING)
                .param(staff(to))
                .param(to.centre().value())
                .param(id)
                .update();
    }

    private static <T> @Nullable T[] each(
            List<PastDeadline> all,
            java.util.function.IntFunction<@Nullable T[]> array,
            Function<NewDeadline, @Nullable T> part) {
        return all.stream().map(PastDeadline::deadline).map(part).toArray(array);
    }

    private static @Nullable UUID staff(Owner owner) {
        var staff = owner.staff();
        return staff == null ? null : staff.value();
    }

    static Timestamp time(Instant instant) {
        return Timestamp.from(instant);
    }

    static Deadline deadline(ResultSet row, int n) throws SQLException {
        var owner = row.getObject("owner", UUID.class);
        var escalatedTo = row.getObject("escalated_to", UUID.class);
        return new Deadline(
                new DeadlineId(row.getObject("id", UUID.class)),
                row.getString("kind"),
                new Thing(row.getString("about_kind"), row.getObject("about_id", UUID.class)),
                new Thing(row.getString("file_kind"), row.getObject("file_id", UUID.class)),
                new Owner(
                        owner == null ? null : new StaffId(owner),
                        new CentreId(row.getObject("centre", UUID.class))),
                row.getTimestamp("started_at").toInstant(),
                row.getTimestamp("due_at").toInstant(),
                Deadline.State.of(row.getString("state")),
                instant(row, "late_at"),
                escalatedTo == null ? null : new StaffId(escalatedTo),
                instant(row, "escalated_at"),
                instant(row, "closed_at"),
                row.getString("waive_reason"),
                row.getInt("version"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
