package org.shanyraq.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.deadline.PastDeadline;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.CentreId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.StaffId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.RegisterPeople;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes many cases at once, each with its people, incidents, assessment and services: validated,
 * found twice by its key, audited, counted. All of one call are one transaction of batched
 * statements; what is faulty is refused by itself.
 */
@Component
public class BulkCases {
    private final Policy policy;
    private final Relations relations;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final BulkRows rows;
    private final RegisterPeople register;
    private final Participants participants;
    private final Deadlines deadlines;
    private final DatedSettings settings;
    private final OpenCase opening;
    private final Facts facts;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    BulkCases(
            Policy policy,
            Relations relations,
            Trail trail,
            Sealing sealing,
            Cases cases,
            BulkRows rows,
            RegisterPeople register,
            Participants participants,
            Deadlines deadlines,
            DatedSettings settings,
            OpenCase opening,
            Facts facts,
            JdbcTemplate jdbc,
            Clock clock) {
        this.policy = policy;
        this.relations = relations;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.rows = rows;
        this.register = register;
        this.participants = participants;
        this.deadlines = deadlines;
        this.settings = settings;
        this.opening = opening;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return one outcome for each case sent, in their order
     */
    @Transactional
    public List<BulkCase.Outcome> create(List<BulkCase> sent) {
        var outcomes = new LinkedHashMap<UUID, BulkCase.Outcome>();
        var before = madeBefore(sent);
        var good = new ArrayList<BulkCase>();
        for (var one : sent) {
            var key = one.opening().key();
            var faults = Faults.of(one, clock.instant());
            var known = before.get(key);
            if (known != null) {
                outcomes.put(key, new BulkCase.Outcome.MadeBefore(known));
            } else if (!faults.isEmpty()) {
                outcomes.put(key, new BulkCase.Outcome.Refused(key, faults));
            } else if (outcomes.putIfAbsent(key, new BulkCase.Outcome.MadeBefore(one.id()))
                    == null) {
                good.add(one);
            }
        }
        if (!good.isEmpty()) {
            make(good, outcomes);
        }
        return sent.stream().map(one -> outcomes.get(one.opening().key())).toList();
    }

    private void make(List<BulkCase> good, Map<UUID, BulkCase.Outcome> outcomes) {
        var reasons =
                good.stream()
                        .map(one -> one.opening().centre())
                        .distinct()
                        .map(centre -> policy.require(CaseActs.OPEN, centre.thing()).reason())
                        .collect(Collectors.toSet());
        var keys = good.stream().map(one -> sealing.prepare(one.id().thing())).toList();
        sealing.store(keys);
        var sealed = new HashMap<CaseId, SealedFile>();
        keys.forEach(key -> sealed.put(new CaseId(key.owner().id()), key.file()));
        relate(good);
        var numbers = numbers(good);
        rows.insert(good, numbers, sealed);
        bringPeople(good);
        startClocks(good);
        tell(good, reasons);
        good.forEach(
                one ->
                        outcomes.put(
                                one.opening().key(),
                                new BulkCase.Outcome.Made(
                                        one.id(), numbers.getOrDefault(one.id(), ""))));
    }

    private void relate(List<BulkCase> good) {
        grouped(good, one -> one.opening().centre())
                .forEach((centre, ids) -> relations.keeps(centre, CaseId.KIND, ids));
        var given = good.stream().filter(one -> one.worker() != null).toList();
        grouped(given, BulkCase::worker)
                .forEach((worker, ids) -> relations.serves(worker, CaseId.KIND, ids));
        var beside = new LinkedHashMap<StaffId, List<UUID>>();
        for (var one : good) {
            one.colleagues()
                    .forEach(
                            colleague ->
                                    beside.computeIfAbsent(colleague, unused -> new ArrayList<>())
                                            .add(one.id().value()));
        }
        beside.forEach((colleague, ids) -> relations.serves(colleague, CaseId.KIND, ids));
    }

    private static <K> Map<K, List<UUID>> grouped(
            List<BulkCase> all, java.util.function.Function<BulkCase, @Nullable K> by) {
        var groups = new LinkedHashMap<K, List<UUID>>();
        for (var one : all) {
            var key = by.apply(one);
            if (key != null) {
                groups.computeIfAbsent(key, unused -> new ArrayList<>()).add(one.id().value());
            }
        }
        return groups;
    }

    private Map<CaseId, String> numbers(List<BulkCase> good) {
        record Book(CentreId centre, int year) {}
        var books = new LinkedHashMap<Book, List<BulkCase>>();
        for (var one : good) {
            int year = one.openedAt().atZone(DatedSettings.ZONE).getYear();
            books.computeIfAbsent(
                            new Book(one.opening().centre(), year), unused -> new ArrayList<>())
                    .add(one);
        }
        var numbers = new HashMap<CaseId, String>();
        // In one order everywhere, so that two imports never wait for each other in a circle.
        books.entrySet().stream()
                .sorted(
                        java.util.Comparator.comparing(
                                entry -> entry.getKey().centre.toString() + entry.getKey().year))
                .forEach(
                        entry -> {
                            var book = entry.getKey();
                            int serial =
                                    cases.number(book.centre, book.year, entry.getValue().size());
                            for (var one : entry.getValue()) {
                                numbers.put(one.id(), OpenCase.number(book.year, serial++));
                            }
                        });
        return numbers;
    }

    private void bringPeople(List<BulkCase> good) {
        var people = new ArrayList<RegisterPeople.Entry>();
        var parts = new ArrayList<Participants.Participant>();
        for (var one : good) {
            for (var member : one.opening().people()) {
                if (member instanceof Opening.Member.New fresh) {
                    people.add(new RegisterPeople.Entry(one.id().thing(), fresh.as()));
                }
                parts.add(new Participants.Participant(one.id(), member.person(), member.part()));
            }
        }
        register.register(people);
        participants.add(parts, clock.instant());
    }

    private void startClocks(List<BulkCase> good) {
        var clocks = new ArrayList<PastDeadline>();
        for (var one : good) {
            var about = one.id().thing();
            var owner = new Owner(one.worker(), one.opening().centre());
            var first = one.sessions().stream().map(NewSession::heldAt).min(Instant::compareTo);
            clocks.add(
                    new PastDeadline(
                            new NewDeadline(
                                    OpenCase.FIRST_MEETING,
                                    about,
                                    about,
                                    owner,
                                    one.openedAt(),
                                    one.openedAt()
                                            .plus(
                                                    settings.duration(
                                                            "casework.case_first_meeting"))),
                            first.map(at -> at.isBefore(one.openedAt()) ? one.openedAt() : at)
                                    .orElse(null)));
            var ended = one.ended();
            if (ended == null || ended.at().isBefore(rows.reviewDue(one))) {
                clocks.add(
                        new PastDeadline(
                                review(one, about, owner), ended == null ? null : ended.at()));
            }
        }
        deadlines.startAll(clocks);
    }

    private NewDeadline review(BulkCase one, Thing about, Owner owner) {
        var assessed = one.assessed();
        var from = assessed == null ? one.openedAt() : assessed.at();
        return new NewDeadline(OpenCase.REVIEW, about, about, owner, from, rows.reviewDue(one));
    }

    private void tell(List<BulkCase> good, Set<String> reasons) {
        var named = new ArrayList<Thing>();
        var counted = new ArrayList<Fact>();
        for (var one : good) {
            named.add(one.id().thing());
            one.opening().people().forEach(member -> named.add(member.person().thing()));
            var where = opening.whereabouts(one.opening().district());
            var subject = one.id().value();
            counted.add(new Fact("case.opened", subject, one.openedAt(), where));
            one.incidents()
                    .forEach(
                            incident ->
                                    counted.add(
                                            new Fact(
                                                    "incident.recorded",
                                                    subject,
                                                    incident.happenedAt(),
                                                    where)));
            one.sessions().forEach(session -> counted.add(held(session, subject, where)));
            for (var assessed : one.assessments()) {
                var codes = new HashMap<>(where);
                codes.put("band", assessed.band());
                counted.add(new Fact("assessment.made", subject, assessed.at(), codes));
            }
        }
        trail.wrote(CaseActs.OPEN.name(), named, String.join(",", reasons));
        facts.record(counted);
    }

    private static Fact held(NewSession session, UUID subject, Map<String, String> where) {
        var codes = new HashMap<>(where);
        codes.put("service", session.service().code());
        codes.put("how", session.how().code());
        return new Fact("session.held", subject, session.heldAt(), codes);
    }

    private Map<UUID, CaseId> madeBefore(Collection<BulkCase> sent) {
        var found = new HashMap<UUID, CaseId>();
        jdbc.query(
                "select opened_with, id from casework.case_file where opened_with = any (?)",
                row -> {
                    found.put(
                            row.getObject(1, UUID.class), new CaseId(row.getObject(2, UUID.class)));
                },
                (Object) sent.stream().map(one -> one.opening().key()).toArray(UUID[]::new));
        return found;
    }
}
