package org.shanyraq.casework.bulk;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.entries.Incidents;
import org.shanyraq.casework.entries.Sessions;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.casework.register.Territory;
import org.shanyraq.casework.risk.Assessment;
import org.shanyraq.casework.risk.Assessments;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.FreshId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.instrument.Instrument;
import org.shanyraq.instrument.Instruments;
import org.shanyraq.instrument.Scoring;
import org.shanyraq.sealing.SealedFile;
import org.springframework.stereotype.Component;

/** The rows of many cases, one batched statement a table. */
@Component
class BulkRows {
    private final Batch batch;
    private final Incidents incidents;
    private final Sessions sessions;
    private final Assessments assessments;
    private final Instruments instruments;
    private final CaseClocks clocks;
    private final Territory territory;
    private final Clock clock;

    BulkRows(
            Batch batch,
            Incidents incidents,
            Sessions sessions,
            Assessments assessments,
            Instruments instruments,
            CaseClocks clocks,
            Territory territory,
            Clock clock) {
        this.batch = batch;
        this.incidents = incidents;
        this.sessions = sessions;
        this.assessments = assessments;
        this.instruments = instruments;
        this.clocks = clocks;
        this.territory = territory;
        this.clock = clock;
    }

    void insert(List<BulkCase> good, Map<CaseId, String> numbers, Map<CaseId, SealedFile> sealed) {
        var files = new ArrayList<@Nullable Object[]>();
        for (var one : good) {
            files.add(file(one, numbers.getOrDefault(one.id(), ""), key(sealed, one)));
        }
        batch.insert(
                """
                insert into casework.case_file (id, centre, number, opened_with, household, survivor, contact,
                    state, worker, language, region, district, told, band, assessed_at, review_due,
                    opened_at, touched_at, closed_at, close_reason)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                files);
        var happened = new ArrayList<@Nullable Object[]>();
        var held = new ArrayList<@Nullable Object[]>();
        var made = new ArrayList<@Nullable Object[]>();
        var turns = new ArrayList<@Nullable Object[]>();
        var now = clock.instant();
        for (var one : good) {
            var key = key(sealed, one);
            one.incidents().forEach(i -> happened.add(incidents.row(FreshId.next(), i, key, now)));
            one.sessions().forEach(s -> held.add(sessions.row(FreshId.next(), s, key, now)));
            one.assessments()
                    .forEach(a -> made.add(assessments.row(one.id(), assessment(one, a), key)));
            turns.addAll(turns(one));
        }
        batch.insert(Incidents.INSERT, happened);
        batch.insert(Sessions.INSERT, held);
        batch.insert(Assessments.INSERT, made);
        batch.insert(
                "insert into casework.happening (id, case_id, at, by, kind, codes) values (?, ?, ?, ?, ?, ?::jsonb)",
                turns);
    }

    /** When the case's risk must be assessed next. */
    Instant reviewDue(BulkCase one) {
        var assessed = one.assessed();
        if (assessed == null) {
            return one.openedAt().plus(clocks.untilReview());
        }
        var instrument = instruments.current(Instruments.RISK);
        return instruments
                .holdsUntil(instrument, assessed.band(), assessed.at())
                .orElse(assessed.at());
    }

    private static SealedFile key(Map<CaseId, SealedFile> sealed, BulkCase one) {
        var key = sealed.get(one.id());
        if (key == null) {
            throw new IllegalStateException("a case without a key");
        }
        return key;
    }

    private @Nullable Object[] file(BulkCase one, String number, SealedFile key) {
        var opening = one.opening();
        var id = one.id().value();
        var worker = one.worker();
        var contact = opening.contact();
        var assessed = one.assessed();
        var ended = one.ended();
        var state = ended != null ? "closed" : worker == null ? "opened" : "in_work";
        return new @Nullable Object[] {
            id,
            opening.centre().value(),
            number,
            opening.key(),
            opening.household().value(),
            opening.survivor().map(PersonId::value).orElse(null),
            contact == null ? null : contact.value(),
            state,
            worker == null ? null : worker.value(),
            opening.language().code(),
            territory.region(opening.district()),
            opening.district(),
            opening.told().isBlank() ? null : key.seal(SealedFields.TOLD, id, opening.told()),
            assessed == null ? null : assessed.band(),
            assessed == null ? null : Timestamp.from(assessed.at()),
            Timestamp.from(reviewDue(one)),
            Timestamp.from(one.openedAt()),
            Timestamp.from(touched(one)),
            ended == null ? null : Timestamp.from(ended.at()),
            ended == null ? null : ended.reason().code()
        };
    }

    private static Instant touched(BulkCase one) {
        var last = one.openedAt();
        for (var session : one.sessions()) {
            last = session.heldAt().isAfter(last) ? session.heldAt() : last;
        }
        for (var incident : one.incidents()) {
            last = incident.happenedAt().isAfter(last) ? incident.happenedAt() : last;
        }
        for (var assessed : one.assessments()) {
            last = assessed.at().isAfter(last) ? assessed.at() : last;
        }
        var ended = one.ended();
        return ended == null ? last : ended.at();
    }

    private Assessment assessment(BulkCase one, BulkCase.Assessed assessed) {
        var instrument = instruments.current(Instruments.RISK);
        return new Assessment(
                FreshId.next(),
                assessed.at(),
                one.worker(),
                instrument.code(),
                instrument.version(),
                assessed.band(),
                false,
                assessed.answers(),
                reckoned(instrument, assessed),
                "",
                instruments.holdsUntil(instrument, assessed.band(), assessed.at()).orElse(null));
    }

    private static Assessment.Reckoned reckoned(Instrument instrument, BulkCase.Assessed assessed) {
        if (assessed.answers().isEmpty()) {
            return new Assessment.Reckoned(null, assessed.band(), List.of(), List.of(), List.of());
        }
        var scored = Scoring.score(instrument, assessed.answers());
        return new Assessment.Reckoned(
                scored.score(), scored.band(), scored.reasons(), scored.gaps(), scored.flags());
    }

    private static List<@Nullable Object[]> turns(BulkCase one) {
        var turns = new ArrayList<@Nullable Object[]>();
        boolean from111 = one.opening().contact() != null;
        turns.add(turn(one, one.openedAt(), from111 ? "opened_from_111" : "opened", "{}"));
        var worker = one.worker();
        if (worker != null) {
            turns.add(turn(one, one.openedAt(), "assigned", code("worker", worker.toString())));
        }
        for (var colleague : one.colleagues()) {
            turns.add(turn(one, one.openedAt(), "joined", code("worker", colleague.toString())));
        }
        var ended = one.ended();
        if (ended != null) {
            turns.add(turn(one, ended.at(), "closed", code("reason", ended.reason().code())));
        }
        return turns;
    }

    /** Identifiers and codes only: nothing in them needs to be escaped. */
    private static String code(String name, String value) {
        return "{\"%s\":\"%s\"}".formatted(name, value);
    }

    private static @Nullable Object[] turn(BulkCase one, Instant at, String kind, String codes) {
        return new @Nullable Object[] {
            FreshId.next(),
            one.id().value(),
            Timestamp.from(at),
            Acting.now().reference(),
            kind,
            codes
        };
    }
}
