package org.shanyraq.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.deadline.Deadlines;
import org.shanyraq.deadline.NewDeadline;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.people.RegisterPeople;
import org.shanyraq.place.DistrictCode;
import org.shanyraq.place.Places;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager takes a family on: a case is opened at the centre, not yet given to a worker. */
@Component
public class OpenCase {
    static final String REVIEW = "assessment.review";
    static final String FIRST_MEETING = "case.first_meeting";

    private final Policy policy;
    private final Relations relations;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Participants participants;
    private final Happenings happenings;
    private final RegisterPeople register;
    private final ReadPeople people;
    private final Deadlines deadlines;
    private final DatedSettings settings;
    private final Places places;
    private final Facts facts;
    private final JdbcClient jdbc;
    private final Clock clock;

    OpenCase(
            Policy policy,
            Relations relations,
            Trail trail,
            Sealing sealing,
            Cases cases,
            Participants participants,
            Happenings happenings,
            RegisterPeople register,
            ReadPeople people,
            Deadlines deadlines,
            DatedSettings settings,
            Places places,
            Facts facts,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.relations = relations;
        this.trail = trail;
        this.sealing = sealing;
        this.cases = cases;
        this.participants = participants;
        this.happenings = happenings;
        this.register = register;
        this.people = people;
        this.deadlines = deadlines;
        this.settings = settings;
        this.places = places;
        this.facts = facts;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Opens the case, or gives the one that was opened with the same key before.
     *
     * @throws org.shanyraq.access.Refused where the acting staff does not manage the centre
     */
    @Transactional
    public CaseId open(Opening opening) {
        var allowed = policy.require(CaseActs.OPEN, opening.centre().thing());
        var before = cases.openedWith(opening.key());
        if (before.isPresent()) {
            return before.get();
        }
        var id = CaseId.fresh();
        var now = clock.instant();
        relations.keeps(opening.centre(), id.thing());
        var told = sealing.create(id.thing()).seal(SealedFields.TOLD, id.value(), opening.told());
        if (!insert(id, opening, told, now)) {
            throw new OpenedMeanwhile();
        }
        bring(id, opening, now);
        happenings.note(
                id, now, opening.contact() == null ? "opened" : "opened_from_111", Map.of());
        startClocks(id, opening, now);
        var named = new ArrayList<Thing>(List.of(id.thing()));
        opening.people().forEach(member -> named.add(member.person().thing()));
        trail.wrote(CaseActs.OPEN.name(), named, allowed.reason());
        facts.record(new Fact("case.opened", id.value(), now, whereabouts(opening.district())));
        return id;
    }

    private void bring(CaseId id, Opening opening, Instant now) {
        var fresh =
                opening.people().stream()
                        .filter(Opening.Member.New.class::isInstance)
                        .map(member -> ((Opening.Member.New) member).as())
                        .map(person -> new RegisterPeople.Entry(id.thing(), person))
                        .toList();
        var known =
                opening.people().stream()
                        .filter(Opening.Member.Known.class::isInstance)
                        .map(Opening.Member::person)
                        .toList();
        if (!fresh.isEmpty()) {
            register.register(fresh);
        }
        if (!known.isEmpty()) {
            register.present(id.thing(), known, people);
        }
        participants.add(
                opening.people().stream()
                        .map(m -> new Participants.Participant(id, m.person(), m.part()))
                        .toList(),
                now);
    }

    private void startClocks(CaseId id, Opening opening, Instant now) {
        var owner = Owner.centre(opening.centre());
        for (var kind : List.of(FIRST_MEETING, REVIEW)) {
            var term = settings.duration("casework." + kind.replace('.', '_'));
            deadlines.start(
                    new NewDeadline(kind, id.thing(), id.thing(), owner, now, now.plus(term)));
        }
    }

    private boolean insert(CaseId id, Opening opening, byte[] told, Instant now) {
        int year = now.atZone(DatedSettings.ZONE).getYear();
        int serial = cases.number(opening.centre(), year, 1);
        var contact = opening.contact();
        return jdbc.sql(
                                """
                                insert into casework.case_file (id, centre, number, opened_with, household, survivor,
                                    contact, state, language, region, district, told, review_due, opened_at, touched_at)
                                values (?, ?, ?, ?, ?, ?, ?, 'opened', ?, ?, ?, ?, ?, ?, ?)
                                on conflict (opened_with) do nothing
                                """)
                        .param(id.value())
                        .param(opening.centre().value())
                        .param(number(year, serial))
                        .param(opening.key())
                        .param(opening.household().value())
                        .param(survivor(opening))
                        .param(contact == null ? null : contact.value())
                        .param(opening.language().code())
                        .param(region(opening.district()))
                        .param(opening.district())
                        .param(told)
                        .param(
                                Timestamp.from(
                                        now.plus(settings.duration("casework.assessment_review"))))
                        .param(Timestamp.from(now))
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    static String number(int year, int serial) {
        return "%02d-%04d".formatted(year % 100, serial);
    }

    static @Nullable Object survivor(Opening opening) {
        return opening.people().stream()
                .filter(member -> member.part() == Part.SURVIVOR)
                .findFirst()
                .map(Opening.Member::person)
                .map(PersonId::value)
                .orElse(null);
    }

    String region(String district) {
        return places.findDistrict(new DistrictCode(district))
                .map(found -> found.region().value())
                .orElseGet(() -> district.substring(0, Math.min(4, district.length())));
    }

    Map<String, String> whereabouts(String district) {
        return Map.of("region", region(district), "district", district);
    }

    /** Another request opened the case with the same key just now; asking again gives that one. */
    static final class OpenedMeanwhile extends IllegalStateException {
        OpenedMeanwhile() {
            super("the case was opened by another request at the same time");
        }
    }
}
