package org.shanyraq.contact.followup;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.PastContact;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.PastDeadline;
import org.shanyraq.ground.DatedSettings;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the shift of a demo country heard of those whom it handed over: most were asked in time, of
 * the last weeks some are late, and the newest are still to be asked.
 */
@Component
public class PastFollowUps {
    /** So far back somebody may still be late. */
    private static final Duration LATE_FOR = Duration.ofDays(25);

    /** Of those one in so many is. */
    private static final int LATE_ONE_IN = 3;

    private static final List<String> HEARD =
            List.of(
                    "reached",
                    "reached",
                    "not_reached",
                    "reached",
                    "elsewhere",
                    "reached",
                    "refused");

    private final JdbcTemplate jdbc;
    private final Deadlines deadlines;
    private final DatedSettings settings;

    PastFollowUps(JdbcTemplate jdbc, Deadlines deadlines, DatedSettings settings) {
        this.jdbc = jdbc;
        this.deadlines = deadlines;
        this.settings = settings;
    }

    /** Of those contacts that were handed over and accepted. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Collection<PastContact> contacts, Instant now) {
        var after = settings.duration("contact.follow_up.after");
        var rows = new ArrayList<@Nullable Object[]>();
        var clocks = new ArrayList<PastDeadline>();
        for (var contact : contacts) {
            contact.passed()
                    .filter(PastContact.Passed::isAccepted)
                    .ifPresent(
                            passed -> {
                                var since = passed.answeredAt().orElse(passed.sentAt());
                                var due = since.plus(after);
                                boolean open = isOpen(since, due, now);
                                rows.add(row(contact, passed, since, due, open));
                                if (open) {
                                    clocks.add(clock(contact, passed, since, due));
                                }
                            });
        }
        jdbc.batchUpdate(
                """
                insert into contact.follow_up (id, contact_id, centre, sent_by, since, due_at, state, outcome,
                    done_by, done_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                rows,
                500,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
        deadlines.startAll(clocks);
    }

    private static boolean isOpen(Instant since, Instant due, Instant now) {
        return due.isAfter(now)
                || (due.isAfter(now.minus(LATE_FOR)) && since.getEpochSecond() % LATE_ONE_IN == 0);
    }

    private static @Nullable Object[] row(
            PastContact contact,
            PastContact.Passed passed,
            Instant since,
            Instant due,
            boolean open) {
        int which = (int) (since.getEpochSecond() % HEARD.size());
        return new @Nullable Object[] {
            passed.id().value(),
            contact.id().value(),
            passed.centre().value(),
            contact.operator().value(),
            Timestamp.from(since),
            Timestamp.from(due),
            open ? "open" : "done",
            open ? null : HEARD.get(which),
            open ? null : contact.operator().value(),
            open ? null : Timestamp.from(due.minus(Duration.ofHours(5L + 20L * which)))
        };
    }

    private static PastDeadline clock(
            PastContact contact, PastContact.Passed passed, Instant since, Instant due) {
        return new PastDeadline(
                new NewDeadline(
                        FollowUps.KIND,
                        FollowUps.thing(passed.id().value()),
                        contact.id().thing(),
                        Owner.of(contact.operator(), contact.centre()),
                        since,
                        due),
                null);
    }
}
