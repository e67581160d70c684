package org.shanyraq.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.ground.Thing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads deadlines for pages: one query a list, whatever its length. */
@Component
class DeadlineLists {
    private final JdbcClient jdbc;

    DeadlineLists(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Deadline> about(Thing about) {
        return jdbc.sql(
                        """
                        select * from deadline.deadline where about_id = ? and about_kind = ?
                        order by due_at, id limit 200
                        """)
                .param(about.id())
                .param(about.kind())
                .query(DeadlineRows::deadline)
                .list();
    }

    List<Deadline> inFile(Thing file, int most) {
        return jdbc.sql(
                        """
                        select * from deadline.deadline where file_id = ? and file_kind = ?
                        order by state in ('met', 'waived'), due_at, id limit ?
                        """)
                .param(file.id())
                .param(file.kind())
                .param(most)
                .query(DeadlineRows::deadline)
                .list();
    }

    /**
     * @param column whose deadlines: {@code owner} or {@code centre}
     */
    Page page(
            String column,
            UUID whose,
            Window window,
            Instant until,
            Page.@Nullable Key after,
            int size) {
        var found =
                jdbc.sql(
                                "select * from deadline.deadline where "
                                        + column
                                        + " = :whose and"
                                        + DeadlineRows.RUNNING
                                        + (window == Window.LATE ? "and state = 'late' " : "")
                                        + "and due_at < :until"
                                        + (after == null ? "" : " and (due_at, id) > (:due, :id)")
                                        + " order by due_at, id limit :most")
                        .param("whose", whose)
                        .param("until", DeadlineRows.time(until))
                        .param("due", after == null ? null : DeadlineRows.time(after.dueAt()))
                        .param("id", after == null ? null : after.id().value())
                        .param("most", size + 1)
                        .query(DeadlineRows::deadline)
                        .list();
        if (found.size() <= size) {
            return new Page(found, Optional.empty());
        }
        var shown = found.subList(0, size);
        var last = shown.getLast();
        return new Page(List.copyOf(shown), Optional.of(new Page.Key(last.dueAt(), last.id())));
    }

    Counts counts(String column, UUID whose, Instant until) {
        return jdbc.sql(
                        "select count(*) filter (where state = 'late'),"
                                + " count(*) filter (where state = 'open') from deadline.deadline where "
                                + column
                                + " = ? and"
                                + DeadlineRows.RUNNING
                                + "and due_at < ?")
                .param(whose)
                .param(DeadlineRows.time(until))
                .query((row, n) -> new Counts(row.getInt(1), row.getInt(2)))
                .single();
    }
}
