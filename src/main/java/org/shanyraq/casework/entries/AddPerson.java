package org.shanyraq.casework.entries;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.casework.CaseActs;
import org.shanyraq.casework.Part;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.register.BothSides;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.casework.register.Happenings;
import org.shanyraq.casework.register.Once;
import org.shanyraq.casework.register.Participants;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.NewPerson;
import org.shanyraq.people.RegisterPeople;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down somebody of the household, in a part. */
@Component
public class AddPerson {
    private final Policy policy;
    private final Trail trail;
    private final Cases cases;
    private final Participants participants;
    private final Happenings happenings;
    private final RegisterPeople register;
    private final Once once;
    private final BothSides sides;
    private final CaseClocks clocks;
    private final JdbcClient jdbc;
    private final Clock clock;

    AddPerson(
            Policy policy,
            Trail trail,
            Cases cases,
            Participants participants,
            Happenings happenings,
            RegisterPeople register,
            Once once,
            BothSides sides,
            CaseClocks clocks,
            JdbcClient jdbc,
            Clock clock) {
        this.policy = policy;
        this.trail = trail;
        this.cases = cases;
        this.participants = participants;
        this.happenings = happenings;
        this.register = register;
        this.once = once;
        this.sides = sides;
        this.clocks = clocks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @return the person's id; the same for the same key
     */
    @Transactional
    public PersonId add(UUID key, CaseId caseId, NewPerson person, Part part) {
        var about = caseId.thing();
        var allowed = policy.require(CaseActs.ADD_PERSON, about);
        var file = cases.find(caseId).orElseThrow(UnknownCase::new);
        var before = once.made(key, person.id().value());
        if (before.isPresent()) {
            return new PersonId(before.get());
        }
        var now = clock.instant();
        register.register(List.of(new RegisterPeople.Entry(about, person)));
        participants.add(List.of(new Participants.Participant(caseId, person.id(), part)), now);
        if (part == Part.SURVIVOR) {
            jdbc.sql("update casework.case_file set survivor = coalesce(survivor, ?) where id = ?")
                    .param(person.id().value())
                    .param(caseId.value())
                    .update();
        }
        cases.touch(caseId, now);
        happenings.note(caseId, now, "person_added", Map.of("part", part.code()));
        if (sides.meetForAnybody(caseId)) {
            clocks.bothSides(file, now);
        }
        trail.wrote(
                CaseActs.ADD_PERSON.name(), List.of(about, person.id().thing()), allowed.reason());
        return person.id();
    }
}
