package org.shanyraq.casework;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.shanyraq.access.Policy;
import org.shanyraq.access.Relations;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.casework.register.SealedFields;
import org.shanyraq.casework.register.Territory;
import org.shanyraq.deadline.Owner;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Fact;
import org.shanyraq.ground.Facts;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.ReadPeople;
import org.shanyraq.people.RegisterPeople;
import org.shanyraq.sealing.Sealing;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A manager takes a family on: a case is opened at the centre, not yet given to a worker. */
@Component
public class OpenCase {
    private final Policy policy;
    private final Relations relations;
    private final Trail trail;
    private final Sealing sealing;
    private final Cases cases;
    private final Participants participants;
    private final Happenings happenings;
    private final RegisterPeople register;
    private final ReadPeople people;
    private final CaseClocks clocks;
    private final Territory territory;
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
            CaseClocks clocks,
            Territory territory,
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
        this.clocks = clocks;
        this.territory = territory;
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
        cases.lockOpening(opening.key());
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
        clocks.opened(id, Owner.centre(opening.centre()), now);
        var named = new ArrayList<Thing>(List.of(id.thing()));
        opening.people().forEach(member -> named.add(member.person().thing()));
        trail.wrote(CaseActs.OPEN.name(), named, allowed.reason());
        facts.record(new Fact("case.opened", id.value(), now, territory.codes(opening.district())));
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
                        .param(CaseFile.number(year, serial))
                        .param(opening.key())
                        .param(opening.household().value())
                        .param(opening.survivor().map(PersonId::value).orElse(null))
                        .param(contact == null ? null : contact.value())
                        .param(opening.language().code())
                        .param(territory.region(opening.district()))
                        .param(opening.district())
                        .param(told)
                        .param(Timestamp.from(now.plus(clocks.untilReview())))
                        .param(Timestamp.from(now))
                        .param(Timestamp.from(now))
                        .update()
                == 1;
    }

    /** Another request opened the case with the same key just now; asking again gives that one. */
    static final class OpenedMeanwhile extends IllegalStateException {
        OpenedMeanwhile() {
            super("the case was opened by another request at the same time");
        }
    }
}
