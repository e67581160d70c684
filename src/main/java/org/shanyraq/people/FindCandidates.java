package org.shanyraq.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.shanyraq.access.Policy;
import org.shanyraq.audit.Trail;
import org.shanyraq.ground.PersonId;
import org.shanyraq.ground.Thing;
import org.shanyraq.people.matching.Fingerprints;
import org.shanyraq.people.matching.JaroWinkler;
import org.shanyraq.people.matching.Matching;
import org.shanyraq.people.register.Cards;
import org.shanyraq.people.register.SealedFields;
import org.shanyraq.sealing.SealedFile;
import org.shanyraq.sealing.Sealing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks whether somebody is known already, found also when her name is misspelled or typed in
 * another alphabet. At most {@value #MOST} masked candidates, best first; never a sign to anybody
 * outside that a person is known. Nothing is merged: a human being decides.
 */
@Component
public class FindCandidates {
    public static final int MOST = 5;

    /** No look opens more records than this (reference/security.md §2.3). */
    static final int MOST_OPENED = 20;

    private static final double LIKE_ENOUGH = 0.84;

    private final Policy policy;
    private final Trail trail;
    private final Fingerprints fingerprints;
    private final Matching matching;
    private final Sealing sealing;

    FindCandidates(
            Policy policy,
            Trail trail,
            Fingerprints fingerprints,
            Matching matching,
            Sealing sealing) {
        this.policy = policy;
        this.trail = trail;
        this.fingerprints = fingerprints;
        this.matching = matching;
        this.sealing = sealing;
    }

    /**
     * @param during the open contact or the case for which somebody looks; the look is written to
     *     the trail under it
     */
    @Transactional
    public List<Candidate> find(Description wanted, Thing during) {
        var allowed = policy.require(PeopleActs.FIND, during);
        var found = matching.best(tokens(wanted), wanted, MOST_OPENED);
        var opened = sealing.files(PersonId.KIND, found.stream().map(Matching.Found::id).toList());
        var best =
                found.stream()
                        .flatMap(row -> masked(row, opened, wanted))
                        .sorted(Comparator.comparingInt(Candidate::likeness).reversed())
                        .limit(MOST)
                        .toList();
        var named = new ArrayList<Thing>(List.of(during));
        best.forEach(candidate -> named.add(candidate.person().thing()));
        trail.wrote(PeopleActs.FIND.name(), named, allowed.reason());
        return best;
    }

    private Collection<Long> tokens(Description wanted) {
        var tokens = new LinkedHashSet<>(fingerprints.ofText(wanted.name()));
        var phone = wanted.phone();
        var iin = wanted.iin();
        if (phone != null) {
            tokens.add(fingerprints.phone(phone));
        }
        if (iin != null) {
            tokens.add(fingerprints.iin(iin));
        }
        return tokens;
    }

    private static Stream<Candidate> masked(
            Matching.Found row, Map<UUID, SealedFile> files, Description wanted) {
        var file = files.get(row.id());
        if (file == null) {
            return Stream.empty();
        }
        var name = PersonName.unpack(file.open(SealedFields.NAME, row.id(), row.name()));
        double likeness =
                Math.max(
                        likeness(wanted.name(), name) - yearsApart(wanted, row),
                        numberAgrees(wanted, row, file));
        if (likeness < LIKE_ENOUGH) {
            return Stream.empty();
        }
        return Stream.of(
                new Candidate(
                        new PersonId(row.id()),
                        name.initials(),
                        row.birthYear(),
                        row.district(),
                        (int) Math.round(likeness * 100)));
    }

    /**
     * Each typed word is laid beside the part of the name that it is most like; the two best
     * decide, so that a missing patronymic or a changed order costs nothing.
     */
    static double likeness(String typed, PersonName name) {
        var parts =
                NameFold.words(name.surname() + " " + name.given()).stream()
                        .map(NameFold::key)
                        .collect(Collectors.toCollection(ArrayList::new));
        var words = NameFold.words(typed).stream().map(NameFold::key).toList();
        if (parts.isEmpty() || words.isEmpty()) {
            return 0;
        }
        double sum = 0;
        int taken = Math.min(2, parts.size());
        for (int i = 0; i < taken; i++) {
            var part = parts.get(i);
            sum +=
                    words.stream()
                            .mapToDouble(word -> JaroWinkler.likeness(word, part))
                            .max()
                            .orElse(0);
        }
        return sum / Math.max(taken, Math.min(2, words.size()));
    }

    private static double yearsApart(Description wanted, Matching.Found row) {
        var asked = wanted.birthYear();
        var known = row.birthYear();
        if (asked == null || known == null) {
            return 0;
        }
        return Math.min(0.2, Math.max(0, Math.abs(asked - known) - 1) * 0.02);
    }

    private static double numberAgrees(Description wanted, Matching.Found row, SealedFile file) {
        var iin = Cards.opened(file, SealedFields.IIN, row.id(), row.iin());
        var phones = Cards.phones(Cards.opened(file, SealedFields.PHONES, row.id(), row.phones()));
        var askedIin = wanted.iin();
        var askedPhone = wanted.phone();
        if (askedIin != null && askedIin.digits().equals(iin)) {
            return 1;
        }
        return askedPhone != null && phones.contains(askedPhone) ? 0.95 : 0;
    }
}
