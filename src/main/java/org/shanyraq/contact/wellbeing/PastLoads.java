package org.shanyraq.contact.wellbeing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.ContactId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The hard contacts of a demo country's last weeks, by the rule that holds for all, and talks. */
@Component
public class PastLoads {
    private static final Duration BACK = Duration.ofDays(28);

    private final CareRows rows;
    private final JdbcClient jdbc;
    private final Clock clock;

    PastLoads(CareRows rows, JdbcClient jdbc, Clock clock) {
        this.rows = rows;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Ended(
            ContactId contact,
            StaffId owner,
            boolean child,
            Urgency urgency,
            String category,
            Instant at) {}

    @Transactional(propagation = Propagation.MANDATORY)
    public void make(List<StaffId> supervisors, RandomGenerator random) {
        var now = clock.instant();
        for (var ended : ended(now.minus(BACK))) {
            Hardness.of(ended.child, ended.urgency, ended.category)
                    .ifPresent(
                            reason -> {
                                rows.expose(ended.contact, ended.owner, reason, ended.at);
                                if (!supervisors.isEmpty() && random.nextInt(4) == 0) {
                                    talk(supervisors.getFirst(), ended, random, now);
                                }
                            });
        }
    }

    private void talk(StaffId with, Ended ended, RandomGenerator random, Instant now) {
        if (!with.equals(ended.owner)) {
            rows.debrief(
                    FreshId.next(),
                    new MyCare.Debrief(
                            ended.owner,
                            with,
                            "supervisor",
                            LocalDate.ofInstant(ended.at, DatedSettings.ZONE),
                            10 + random.nextInt(30),
                            random.nextInt(5) == 0),
                    now);
        }
    }

    private List<Ended> ended(Instant since) {
        return jdbc.sql(
                        """
                        select id, owner, child, urgency, category, closed_at from contact.contact
                        where state = 'closed' and owner is not null and category is not null and closed_at > ?
                        order by closed_at limit 5000
                        """)
                .param(Timestamp.from(since))
                .query(
                        (row, n) ->
                                new Ended(
                                        new ContactId(row.getObject(1, UUID.class)),
                                        new StaffId(row.getObject(2, UUID.class)),
                                        row.getBoolean(3),
                                        Urgency.of(row.getString(4)),
                                        row.getString(5),
                                        row.getTimestamp(6).toInstant()))
                .list();
    }
}
