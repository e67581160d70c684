package org.shanyraq.casework.entries;

import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.shanyraq.casework.CaseFile;
import org.shanyraq.casework.UnknownCase;
import org.shanyraq.casework.register.BothSides;
import org.shanyraq.casework.register.CaseClocks;
import org.shanyraq.casework.register.Cases;
import org.shanyraq.ground.CaseId;
import org.shanyraq.ground.PersonId;
import org.shanyraq.people.Candidate;
import org.shanyraq.people.Description;
import org.shanyraq.people.FindCandidates;
import org.shanyraq.people.LinkPeople;
import org.shanyraq.people.PersonCard;
import org.shanyraq.people.ReadPeople;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Somebody of a household may be written down elsewhere as well: looks for such records, says that
 * two are one human being, takes it back. Where the two then stand on opposite sides of one worker,
 * the manager is told.
 */
@Component
public class MatchPeople {
    private final FindCandidates find;
    private final LinkPeople links;
    private final ReadPeople people;
    private final Cases cases;
    private final BothSides sides;
    private final CaseClocks clocks;
    private final Clock clock;

    MatchPeople(
            FindCandidates find,
            LinkPeople links,
            ReadPeople people,
            Cases cases,
            BothSides sides,
            CaseClocks clocks,
            Clock clock) {
        this.find = find;
        this.links = links;
        this.people = people;
        this.cases = cases;
        this.sides = sides;
        this.clocks = clocks;
        this.clock = clock;
    }

    /** What came of it; {@link #code()} keys the message. */
    public enum Outcome {
        DONE,
        /** The other record was not among those that are offered. */
        NOT_OFFERED,
        /** There is nothing like that to take back. */
        NOT_LINKED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Other records that may be the same human being, masked; at most five. */
    @Transactional
    public List<Candidate> alike(CaseId id, PersonId person) {
        if (cases.find(id).isEmpty()) {
            throw new UnknownCase();
        }
        return card(person).stream()
                .flatMap(card -> find.find(described(card), id.thing()).stream())
                .filter(candidate -> !candidate.person().equals(person))
                .toList();
    }

    @Transactional
    public Outcome link(CaseId id, PersonId person, PersonId other, LinkPeople.Reason reason) {
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        boolean offered =
                alike(id, person).stream().anyMatch(candidate -> candidate.person().equals(other));
        if (!offered || !links.link(person, other, reason, id.thing())) {
            return Outcome.NOT_OFFERED;
        }
        watchSides(file);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome unlink(CaseId id, PersonId person, PersonId other, LinkPeople.Reason reason) {
        var file = cases.find(id).orElseThrow(UnknownCase::new);
        if (!links.unlink(person, other, reason, id.thing())) {
            return Outcome.NOT_LINKED;
        }
        watchSides(file);
        return Outcome.DONE;
    }

    private void watchSides(CaseFile file) {
        if (sides.meetForAnybody(file.id())) {
            clocks.bothSides(file, clock.instant());
        } else {
            clocks.sidesParted(file.id());
        }
    }

    private Optional<PersonCard> card(PersonId person) {
        return Optional.ofNullable(people.cards(List.of(person)).get(person))
                .filter(card -> !card.erased());
    }

    private static Description described(PersonCard card) {
        return new Description(
                card.name().full(),
                card.birthYear(),
                card.district(),
                card.phones().isEmpty() ? null : card.phones().getFirst(),
                card.iin());
    }
}
