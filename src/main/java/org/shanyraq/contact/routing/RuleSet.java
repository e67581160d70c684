package org.shanyraq.contact.routing;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import org.shanyraq.contact.Urgency;

/**
 * The rules of routing, as data that a supervisor edits.
 *
 * @param ranks of every urgency but the emergency, whose limit alone counts
 * @param rings of every urgency
 * @param wanted by topic; a topic that is not named asks for nothing
 * @param standIns who comes next where nobody has a skill: suicide → violence, say
 * @param lease how long an offer is held out
 * @param missedAllowed after so many unanswered offers an operator counts as missed
 * @param capacity conversations at once, for operators of whom nothing else is said
 * @param wrapUp how long an operator finishes up after a contact
 */
public record RuleSet(
        Map<Urgency, Rank> ranks,
        Map<Urgency, Rings> rings,
        Map<Skill, Wanted> wanted,
        Map<Skill, Skill> standIns,
        Duration lease,
        int missedAllowed,
        int capacity,
        Duration wrapUp) {
    public RuleSet {
        ranks = Map.copyOf(ranks);
        rings = Map.copyOf(rings);
        wanted = Map.copyOf(wanted);
        standIns = Map.copyOf(standIns);
        for (var urgency : Urgency.values()) {
            if (!ranks.containsKey(urgency) || !rings.containsKey(urgency)) {
                throw new IllegalArgumentException("no rules for " + urgency.code());
            }
        }
    }

    public Rank rank(Urgency urgency) {
        return of(ranks, urgency);
    }

    public Rings rings(Urgency urgency) {
        return of(rings, urgency);
    }

    public RuleSet with(Map<Urgency, Rank> otherRanks) {
        return new RuleSet(
                otherRanks, rings, wanted, standIns, lease, missedAllowed, capacity, wrapUp);
    }

    public RuleSet withRings(Map<Urgency, Rings> others) {
        return new RuleSet(ranks, others, wanted, standIns, lease, missedAllowed, capacity, wrapUp);
    }

    public RuleSet withWanted(Map<Skill, Wanted> others, Map<Skill, Skill> otherStandIns) {
        return new RuleSet(
                ranks, rings, others, otherStandIns, lease, missedAllowed, capacity, wrapUp);
    }

    /** How the service begins: what is said in docs/routing.md, nothing of it law. */
    public static RuleSet atFirst() {
        var ranks = new EnumMap<Urgency, Rank>(Urgency.class);
        ranks.put(Urgency.EMERGENCY, new Rank(4, 4, Duration.ofMinutes(2)));
        ranks.put(Urgency.URGENT, new Rank(2, 3, Duration.ofMinutes(10)));
        ranks.put(Urgency.PRIORITY, new Rank(1, 3, Duration.ofMinutes(30)));
        ranks.put(Urgency.ROUTINE, new Rank(0, 3, Duration.ofMinutes(240)));
        var rings = new EnumMap<Urgency, Rings>(Urgency.class);
        rings.put(Urgency.EMERGENCY, seconds(10, 20, 45));
        rings.put(Urgency.URGENT, seconds(60, 180, 300));
        rings.put(Urgency.PRIORITY, seconds(120, 180, 900));
        rings.put(Urgency.ROUTINE, seconds(180, 600, 7_200));
        var wanted = new EnumMap<Skill, Wanted>(Skill.class);
        wanted.put(Skill.CHILD, new Wanted(1, true));
        wanted.put(Skill.SUICIDE, new Wanted(2, true));
        wanted.put(Skill.VIOLENCE, new Wanted(1, false));
        wanted.put(Skill.LAW, new Wanted(1, false));
        wanted.put(Skill.FAMILY, new Wanted(1, false));
        wanted.put(Skill.EMPLOYMENT, new Wanted(1, false));
        return new RuleSet(
                ranks,
                rings,
                wanted,
                Map.of(Skill.SUICIDE, Skill.VIOLENCE, Skill.CHILD, Skill.FAMILY),
                Duration.ofSeconds(20),
                2,
                3,
                Duration.ofMinutes(3));
    }

    private static Rings seconds(long language, long anyone, long overflow) {
        return Rings.after(
                Duration.ofSeconds(language),
                Duration.ofSeconds(anyone),
                Duration.ofSeconds(overflow));
    }

    private static <T> T of(Map<Urgency, T> all, Urgency urgency) {
        var found = all.get(urgency);
        if (found == null) {
            throw new IllegalStateException("no rules for " + urgency.code());
        }
        return found;
    }
}
