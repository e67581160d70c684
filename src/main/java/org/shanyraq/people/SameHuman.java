package org.shanyraq.people;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.shanyraq.ground.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Whether two groups of records hold one human being: by the record itself, by what somebody
 * linked, or because two records are alike beyond reasonable doubt. For walls only: it says yes or
 * no and names nobody. It errs towards yes.
 */
@Component
public class SameHuman {
    /** Two spellings of one name. */
    private static final double SAME_NAME = 0.93;

    /** Near enough where a telephone agrees as well. */
    private static final double LIKE_NAME = 0.84;

    private final ReadPeople read;
    private final LinkPeople links;

    SameHuman(ReadPeople read, LinkPeople links) {
        this.read = read;
        this.links = links;
    }

    /** Three queries at most. Records that the actor may not see count by their ids only. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean anyOf(Collection<PersonId> some, Collection<PersonId> others) {
        if (some.isEmpty() || others.isEmpty()) {
            return false;
        }
        var all = new HashSet<>(some);
        if (others.stream().anyMatch(all::contains)) {
            return true;
        }
        all.addAll(others);
        var heads = heads(all);
        var found = new HashSet<PersonId>();
        some.forEach(one -> found.add(heads.getOrDefault(one, one)));
        if (others.stream().anyMatch(other -> found.contains(heads.getOrDefault(other, other)))) {
            return true;
        }
        var cards = read.cards(all);
        return some.stream()
                .anyMatch(one -> others.stream().anyMatch(other -> alike(cards, one, other)));
    }

    /** For each linked record one that stands for all that are linked to it. */
    private Map<PersonId, PersonId> heads(Set<PersonId> people) {
        var heads = new HashMap<PersonId, PersonId>();
        for (var link : links.of(people)) {
            var one = heads.getOrDefault(link.one(), link.one());
            var other = heads.getOrDefault(link.other(), link.other());
            heads.putIfAbsent(link.one(), one);
            heads.putIfAbsent(link.other(), other);
            heads.replaceAll((person, head) -> head.equals(other) ? one : head);
        }
        return heads;
    }

    private static boolean alike(
            Map<PersonId, PersonCard> cards, PersonId oneId, PersonId otherId) {
        var one = cards.get(oneId);
        var other = cards.get(otherId);
        return one != null
                && other != null
                && !one.erased()
                && !other.erased()
                && alike(one, other);
    }

    static boolean alike(PersonCard one, PersonCard other) {
        var iin = one.iin();
        var otherIin = other.iin();
        if (iin != null && otherIin != null) {
            return iin.digits().equals(otherIin.digits());
        }
        if (one.name().surname().isEmpty() || one.name().given().isEmpty()) {
            return false;
        }
        double names =
                Math.min(
                        FindCandidates.likeness(one.name().full(), other.name()),
                        FindCandidates.likeness(other.name().full(), one.name()));
        boolean phone = one.phones().stream().anyMatch(other.phones()::contains);
        return names >= SAME_NAME && yearsAgree(one, other) || names >= LIKE_NAME && phone;
    }

    private static boolean yearsAgree(PersonCard one, PersonCard other) {
        var year = one.birthYear();
        var otherYear = other.birthYear();
        return year == null || otherYear == null || Math.abs(year - otherYear) <= 1;
    }
}
