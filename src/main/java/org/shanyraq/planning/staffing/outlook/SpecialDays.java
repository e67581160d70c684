package org.shanyraq.planning.staffing.outlook;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.Thing;
import org.shanyraq.planning.StaffingActs;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Days on which more or fewer contacts come than on others of their kind: the first of September, a
 * campaign on television. Entered by hand, each with its reason; several on one day multiply.
 */
@Component
public class SpecialDays {
    private static final int SHOWN_BACK = 60;

    private final JdbcClient jdbc;
    private final Policy policy;
    private final Trail trail;
    private final Clock clock;

    SpecialDays(JdbcClient jdbc, Policy policy, Trail trail, Clock clock) {
        this.jdbc = jdbc;
        this.policy = policy;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * @param factor contacts against a usual day of its kind, 0.05 to 20
     */
    public record SpecialDay(UUID id, LocalDate day, double factor, String reason) {}

    /** Those of the last two months and all to come, by day. */
    @Transactional
    public List<SpecialDay> known(LocalDate today) {
        policy.require(StaffingActs.SEE);
        return since(today.minusDays(SHOWN_BACK));
    }

    /** Inside the caller's transaction. */
    List<SpecialDay> since(LocalDate first) {
        return jdbc.sql(
                        """
                        select id, day, factor, reason from planning.special_day
                        where day >= ? order by day, id limit 500
                        """)
                .param(Date.valueOf(first))
                .query(
                        (row, n) ->
                                new SpecialDay(
                                        row.getObject(1, UUID.class),
                                        row.getDate(2).toLocalDate(),
                                        row.getDouble(3),
                                        row.getString(4)))
                .list();
    }

    /** By how much each day differs from the others of its kind. */
    Map<LocalDate, Double> factors(LocalDate first) {
        return since(first).stream()
                .collect(
                        Collectors.toMap(
                                SpecialDay::day, SpecialDay::factor, (one, other) -> one * other));
    }

    /**
     * @param id made with the form: saying it twice says it once
     */
    @Transactional
    public void say(UUID id, LocalDate day, double factor, String reason) {
        var allowed = policy.require(StaffingActs.FORETELL);
        trail.wrote(
                "staffing.special_day", List.of(new Thing("special_day", id)), allowed.reason());
        jdbc.sql(
                        """
                        insert into planning.special_day (id, day, factor, reason, made_by, made_at)
                        values (?, ?, ?, ?, ?, ?) on conflict (id) do nothing
                        """)
                .param(id)
                .param(Date.valueOf(day))
                .param(factor)
                .param(reason)
                .param(Acting.staff().orElseThrow().id().value())
                .param(Timestamp.from(clock.instant()))
                .update();
    }

    @Transactional
    public void takeBack(UUID id) {
        var allowed = policy.require(StaffingActs.FORETELL);
        trail.wrote(
                "staffing.special_day_taken_back",
                List.of(new Thing("special_day", id)),
                allowed.reason());
        jdbc.sql("delete from planning.special_day where id = ?").param(id).update();
    }
}
