package org.shanyraq.protection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.CaseParts;
import org.shanyraq.ground.Acting;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.MeasureId;
import org.shanyraq.ground.Role;
import org.shanyraq.people.PersonCard;
import org.shanyraq.sealing.Sealing;
import org.shanyraq.web.Cursor;
import org.shanyraq.web.Listing;
import org.shanyraq.web.Slice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The measures one may see: those in force, the first to end first; or those that ended. */
@Component
public class ListMeasures {
    private static final int SIZE = 40;
    private static final int MOST_EXPORTED = 2_000;

    private final Policy policy;
    private final Trail trail;
    private final Measures measures;
    private final CaseParts cases;
    private final Sealing sealing;
    private final Clock clock;

    ListMeasures(
            Policy policy,
            Trail trail,
            Measures measures,
            CaseParts cases,
            Sealing sealing,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.measures = measures;
        this.cases = cases;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** One line: a measure and the number of its case. */
    public record Line(Measure measure, String number) {}

    /** One measure with what a notice or a form needs beside it. */
    public record Opened(Measure measure, CaseFile file, Optional<PersonCard> survivor) {}

    @Transactional
    public Slice<Line> page(Listing asked) {
        var allowed = policy.require(ProtectionActs.LIST);
        boolean ended = asked.filter("state").filter("ended"::equals).isPresent();
        var actor = Acting.staff().orElseThrow();
        boolean manages = actor.role() == Role.CENTRE_MANAGER;
        var cursor = asked.cursor();
        var rows =
                measures.page(
                        manages
                                ? "centre = ?"
                                : "?::uuid is not null and case_id = any ((select access.my_things('case'))::uuid[])",
                        manages ? actor.centre().value() : actor.id().value(),
                        ended,
                        cursor.flatMap(c -> c.instant(0)).orElse(null),
                        cursor.flatMap(c -> c.id(1)).orElse(null),
                        asked.backwards(),
                        clock.instant(),
                        SIZE + 1);
        var slice =
                Slice.of(rows, SIZE, asked, measure -> Cursor.at(measure.endsAt(), measure.id()));
        var files = cases.files(slice.rows().stream().map(Measure::caseId).distinct().toList());
        trail.wrote(
                ProtectionActs.LIST.name(),
                slice.rows().stream()
                        .flatMap(m -> Stream.of(m.id().thing(), m.caseId().thing()))
                        .toList(),
                allowed.reason());
        return slice.map(
                measure ->
                        new Line(
                                measure,
                                Optional.ofNullable(files.get(measure.caseId()))
                                        .map(CaseFile::number)
                                        .orElse("")));
    }

    /** What the list shows, without paging, for a file; numbers, kinds and days only. */
    @Transactional
    public List<Line> exported(Listing asked) {
        var lines = new ArrayList<Line>();
        var from =
                new Listing(
                        asked.path(),
                        asked.sort(),
                        asked.descending(),
                        asked.filters(),
                        "",
                        "",
                        "");
        policy.require(ProtectionActs.EXPORT_LIST);
        var next = Optional.of(from);
        while (next.isPresent() && lines.size() < MOST_EXPORTED) {
            var slice = page(next.get());
            lines.addAll(slice.rows());
            next = slice.next().map(cursor -> from.from(cursor));
        }
        return lines;
    }

    /** One measure of one case. */
    @Transactional
    public Optional<Opened> open(CaseId caseId, MeasureId id) {
        var allowed = policy.require(ProtectionActs.CHECK, caseId.thing());
        var file = cases.file(caseId);
        var found =
                measures.find(id, sealing.file(caseId.thing()))
                        .filter(one -> one.caseId().equals(caseId));
        trail.wrote("measure.see", List.of(caseId.thing(), id.thing()), allowed.reason());
        var survivor = file.survivor();
        return found.map(
                measure ->
                        new Opened(
                                measure,
                                file,
                                Optional.ofNullable(survivor)
                                        .flatMap(person -> cases.person(caseId, person))
                                        .map(member -> member.card())));
    }
}
