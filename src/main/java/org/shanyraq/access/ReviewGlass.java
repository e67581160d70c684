package org.shanyraq.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Role;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager looks at the glass that was broken at other centres: why, but not who over whom. */
@Component
public class ReviewGlass {
    private final JdbcClient jdbc;
    private final Policy policy;
    private final Sealing sealing;
    private final Trail trail;
    private final Clock clock;

    ReviewGlass(JdbcClient jdbc, Policy policy, Sealing sealing, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.sealing = sealing;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * One breaking, without names.
     *
     * @param kind what kind of thing was opened
     * @param overdue nobody has looked at it within a working day
     */
    public record Broken(
            UUID id,
            Role role,
            String kind,
            GlassCategory category,
            String reason,
            Instant at,
            Instant due,
            @Nullable String verdict,
            boolean overdue) {}

    /** Those still to be looked at first, then the latest. At most {@code most}. */
    @Transactional
    public List<Broken> list(int most) {
        var allowed = policy.require(AccessActs.REVIEW_GLASS);
        var rows =
                jdbc.sql(
                                """
                                select id, staff, role, kind, category, reason, at, review_due, verdict,
                                       verdict is null and review_due < :now as overdue
                                from access.glass where reviewer = :centre
                                order by reviewed_at is not null, at desc limit :most
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("centre", Acting.staff().orElseThrow().centre().value())
                        .param("most", most)
                        .query(ReviewGlass::stored)
                        .list();
        trail.wrote(
                AccessActs.REVIEW_GLASS.name(),
                rows.stream().map(row -> new Thing("glass", row.broken.id)).toList(),
                allowed.reason());
        var files =
                sealing.files(
                        StaffId.KIND,
                        rows.stream().map(row -> row.staff).collect(Collectors.toSet()));
        return rows.stream()
                .flatMap(
                        row ->
                                Optional.ofNullable(files.get(row.staff))
                                        .map(row::openedBy)
                                        .stream())
                .toList();
    }

    /** How many wait for the acting manager. */
    @Transactional
    public int waiting() {
        return jdbc.sql(
                        "select count(*) from access.glass where reviewer = ? and reviewed_at is null")
                .param(Acting.staff().orElseThrow().centre().value())
                .query(Integer.class)
                .single();
    }

    /** Says whether it was right to break it; the first word stands. */
    @Transactional
    public boolean judge(UUID glass, boolean justified) {
        var allowed = policy.require(AccessActs.REVIEW_GLASS);
        var staff = Acting.staff().orElseThrow();
        trail.wrote("glass.judge", List.of(new Thing("glass", glass)), allowed.reason());
        return jdbc.sql(
                                """
                                update access.glass set reviewed_at = :now, reviewed_by = :by, verdict = :verdict
                                where id = :id and reviewer = :centre and reviewed_at is null
                                """)
                        .param("now", Timestamp.from(clock.instant()))
                        .param("by", staff.id().value())
                        .param("verdict", justified ? "justified" : "not_justified")
                        .param("id", glass)
                        .param("centre", staff.centre().value())
                        .update()
                == 1;
    }

    private static Row stored(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("staff", UUID.class),
                row.getBytes("reason"),
                new Broken(
                        row.getObject("id", UUID.class),
                        Role.valueOf(row.getString("role").toUpperCase(Locale.ROOT)),
                        row.getString("kind"),
                        GlassCategory.valueOf(row.getString("category").toUpperCase(Locale.ROOT)),
                        "",
                        row.getTimestamp("at").toInstant(),
                        row.getTimestamp("review_due").toInstant(),
                        row.getString("verdict"),
                        row.getBoolean("overdue")));
    }

    private record Row(UUID staff, byte[] reason, Broken broken) {
        Broken openedBy(SealedFile file) {
            return new Broken(
                    broken.id,
                    broken.role,
                    broken.kind,
                    broken.category,
                    file.open(BreakTheGlass.REASON_FIELD, broken.id, reason),
                    broken.at,
                    broken.due,
                    broken.verdict,
                    broken.overdue);
        }
    }
}
