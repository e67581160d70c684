package org.shanyraq.contact.register;

import static org.shanyraq.contact.register.SealedColumns.CALL_TAKEN_BY;
import static org.shanyraq.contact.register.SealedColumns.CALL_TOLD;
import static org.shanyraq.contact.register.SealedColumns.HANDOVER_TOLD;
import static org.shanyraq.contact.register.SealedColumns.LINE_TEXT;
import static org.shanyraq.contact.register.SealedColumns.ORIGIN;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.contact.Line;
import org.shanyraq.contact.PastContact;
import org.shanyraq.contact.RecordHistory;
import org.shanyraq.contact.Urgency;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.Identifier;
import org.shanyraq.sealing.SealedFile;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** The rows of contacts that are over, one batched statement a table. */
@Component
public class HistoryRows {
    private static final int ROWS = 500;

    private final JdbcTemplate jdbc;

    HistoryRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** The setting that tells how soon a centre should answer. */
    public static String acceptance(Urgency urgency) {
        return urgency == Urgency.EMERGENCY
                ? "contact.handover.acceptance.emergency"
                : "contact.handover.acceptance";
    }

    public void insert(
            Collection<PastContact> contacts,
            Map<UUID, SealedFile> files,
            Instant forgotten,
            DatedSettings settings) {
        var heads = new ArrayList<@Nullable Object[]>();
        var lines = new ArrayList<@Nullable Object[]>();
        var passings = new ArrayList<@Nullable Object[]>();
        var calls = new ArrayList<@Nullable Object[]>();
        for (var contact : contacts) {
            boolean gone = RecordHistory.isForgotten(contact, forgotten);
            var file = file(files, contact.id());
            var said = gone ? List.<@Nullable Object[]>of() : lines(contact, file);
            lines.addAll(said);
            heads.add(head(contact, file, gone, said.size(), settings));
            contact.passed()
                    .ifPresent(
                            p -> passings.add(passing(contact, p, file(files, p.id()), settings)));
            contact.called().ifPresent(called -> calls.add(call(contact, called, file)));
        }
        insert(
                """
                insert into contact.contact (id, channel, language, district, child, state, urgency, settled,
                    arrived_at, answered_at, closed_at, owner, centre, last_number, visitor_at, visitor_left_at,
                    age_group, category, outcome, handed_over, shredded_at, origin, term_started)
                values (?, ?, ?, ?, ?, 'closed', ?, true, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true)
                """,
                heads);
        insert(
                """
                insert into contact.line (contact_id, number, id, place, ord, kind, side, staff_id, at, text)
                values (?, ?, ?, ?, 0, ?, ?, ?, ?, ?)
                """,
                lines);
        insert(
                """
                insert into contact.handover (id, contact_id, centre, state, basis, urgency, language, channel,
                    district, items, told, rank, sent_by, sent_at, due_at, answered_by, answered_at, reason, case_id)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, '{district,language}', ?, 1, ?, ?, ?, ?, ?, ?, ?)
                """,
                passings);
        insert(
                """
                insert into contact.emergency_call (id, contact_id, service, state, requested_by, requested_at,
                    answer_by, told, taken_by, number, acknowledged_at, closed_at)
                values (?, ?, ?, 'closed', ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                calls);
    }

    private static @Nullable Object[] head(
            PastContact contact, SealedFile file, boolean gone, int lines, DatedSettings settings) {
        var id = contact.id().value();
        var origin = contact.originCode();
        return new @Nullable Object[] {
            id,
            contact.channel().code(),
            contact.language().code(),
            contact.district(),
            contact.child(),
            contact.urgency().code(),
            Timestamp.from(contact.arrivedAt()),
            Timestamp.from(contact.answeredAt()),
            Timestamp.from(contact.closedAt()),
            contact.operator().value(),
            contact.centre().value(),
            (long) lines,
            Timestamp.from(contact.closedAt()),
            Timestamp.from(contact.closedAt()),
            contact.ageGroup().orElse(null),
            contact.category(),
            contact.outcome(),
            contact.passed().filter(passed -> passed.state().equals("accepted")).isPresent(),
            gone
                    ? Timestamp.from(
                            contact.closedAt().plus(settings.duration("contact.text.keep")))
                    : null,
            gone || origin.isEmpty() ? null : file.seal(ORIGIN, id, origin.get())
        };
    }

    private static List<@Nullable Object[]> lines(PastContact contact, SealedFile file) {
        var rows = new ArrayList<@Nullable Object[]>();
        boolean answered = false;
        for (var words : contact.words()) {
            if (!answered && !words.at().isBefore(contact.answeredAt())) {
                rows.add(
                        notice(contact, rows.size() + 1, Line.Kind.ANSWERED, contact.answeredAt()));
                answered = true;
            }
            rows.add(line(contact, rows.size() + 1, words, file));
        }
        if (!contact.words().isEmpty()) {
            rows.add(notice(contact, rows.size() + 1, Line.Kind.CLOSED, contact.closedAt()));
        }
        return rows;
    }

    private static @Nullable Object[] line(
            PastContact contact, int number, PastContact.Words words, SealedFile file) {
        var id = FreshId.next();
        var side = words.visitor() ? Line.Side.VISITOR : Line.Side.OPERATOR;
        return new @Nullable Object[] {
            contact.id().value(),
            number,
            id,
            number,
            Line.Kind.WORDS.code(),
            side.code(),
            words.visitor() ? null : contact.operator().value(),
            Timestamp.from(words.at()),
            file.seal(LINE_TEXT, id, words.text())
        };
    }

    private static @Nullable Object[] notice(
            PastContact contact, int number, Line.Kind kind, Instant at) {
        return new @Nullable Object[] {
            contact.id().value(),
            number,
            FreshId.next(),
            number,
            kind.code(),
            Line.Side.SERVICE.code(),
            null,
            Timestamp.from(at),
            null
        };
    }

    private static @Nullable Object[] passing(
            PastContact contact,
            PastContact.Passed passed,
            SealedFile file,
            DatedSettings settings) {
        var id = passed.id().value();
        var due = passed.sentAt().plus(settings.duration(acceptance(contact.urgency())));
        return new @Nullable Object[] {
            id,
            contact.id().value(),
            passed.centre().value(),
            passed.state(),
            passed.basis(),
            contact.urgency().code(),
            contact.language().code(),
            contact.channel().code(),
            contact.district(),
            file.seal(HANDOVER_TOLD, id, passed.told()),
            contact.operator().value(),
            Timestamp.from(passed.sentAt()),
            Timestamp.from(due),
            passed.answeredBy().map(Identifier::value).orElse(null),
            passed.answeredAt().map(Timestamp::from).orElse(null),
            passed.reason().orElse(null),
            passed.opened().map(Identifier::value).orElse(null)
        };
    }

    private static @Nullable Object[] call(
            PastContact contact, PastContact.Called called, SealedFile file) {
        return new @Nullable Object[] {
            called.id(),
            contact.id().value(),
            called.service(),
            contact.operator().value(),
            Timestamp.from(called.requestedAt()),
            Timestamp.from(called.requestedAt().plusSeconds(120)),
            file.seal(CALL_TOLD, called.id(), called.told()),
            file.seal(CALL_TAKEN_BY, called.id(), called.takenBy()),
            called.number(),
            Timestamp.from(called.takenAt()),
            Timestamp.from(contact.closedAt())
        };
    }

    private void insert(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(
                sql,
                rows,
                ROWS,
                (statement, row) -> {
                    for (int i = 0; i < row.length; i++) {
                        statement.setObject(i + 1, row[i]);
                    }
                });
    }

    private static SealedFile file(Map<UUID, SealedFile> files, Identifier id) {
        return Objects.requireNonNull(files.get(id.value()), "a thing without a key");
    }
}
