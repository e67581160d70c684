package org.shanyraq.casework.bulk;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.BulkCase;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.NewSession;
import org.shanyraq.casework.Opening;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.casework.register.Territory;
import org.shanyraq.directory.Centres;
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
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes many cases in batched statements: keys, ties, rows, people, clocks, trail, count. */
@Component
public class WriteCases {
    private final Relations relations;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final BulkRows rows;
    private final BulkClocks clocks;
    private final RegisterPeople register;
    private final Participants participants;
    private final Territory territory;
    private final Centres centres;
    private final Facts facts;
    private final Clock clock;

    WriteCases(
            Relations relations,
            Trail trail,
            Sealing sealing,
            Cases cases,
            BulkRows rows,
            BulkClocks clocks,
            RegisterPeople register,
            Participants participants,
            Territory territory,
            Centres centres,
            Facts facts,
            Clock clock) {
        this.relations = relations;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.rows = rows;
        this.clocks = clocks;
        this.register = register;
        this.participants = participants;
        this.territory = territory;
        this.centres = centres;
        this.facts = facts;
        this.clock = clock;
    }

    /**
     * @param reason why the policy allows it
     * @return the number that each case got
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Map<CaseId, String> write(List<BulkCase> good, String reason) {
        var keys = good.stream().map(one -> sealing.prepare(one.id().thing())).toList();
        sealing.store(keys);
        var sealed = new HashMap<CaseId, SealedFile>();
        keys.forEach(key -> sealed.put(new CaseId(key.owner().id()), key.file()));
        relate(good);
        var numbers = numbers(good);
        rows.insert(good, numbers, sealed);
        bringPeople(good);
        clocks.start(good);
        tell(good, reason);
        return numbers;
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
                                numbers.put(one.id(), CaseFile.number(book.year, serial++));
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

    private void tell(List<BulkCase> good, String reason) {
        var named = new ArrayList<Thing>();
        var counted = new ArrayList<Fact>();
        for (var one : good) {
            named.add(one.id().thing());
            one.opening().people().forEach(member -> named.add(member.person().thing()));
            var where = territory.codes(one.opening().district());
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
            var way =
                    centres.find(one.opening().centre())
                            .flatMap(to -> territory.way(one.opening().district(), to.point()));
            one.sessions().forEach(session -> counted.add(held(session, subject, where, way)));
            for (var assessed : one.assessments()) {
                var codes = new HashMap<>(where);
                codes.put("band", assessed.band());
                counted.add(new Fact("assessment.made", subject, assessed.at(), codes));
            }
        }
        trail.wrote(CaseActs.OPEN.name(), named, reason);
        facts.record(counted);
    }

    private static Fact held(
            NewSession session, UUID subject, Map<String, String> where, Optional<String> way) {
        var codes = new HashMap<>(where);
        codes.putAll(session.codes(way));
        return new Fact("session.held", subject, session.heldAt(), codes);
    }
}
