package org.shanyraq.contact.routing;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** In which ring an operator stands for a contact, and which rings are open to it. */
final class Fit {
    private final RuleSet rules;
    private final Collection<Ready> onDuty;
    private final Map<Profile, EnumSet<Ring>> reached = new HashMap<>();

    Fit(RuleSet rules, Collection<Ready> onDuty) {
        this.rules = rules;
        this.onDuty = onDuty;
    }

    private record Profile(String tongue, Set<Skill> topics, Object meantFor) {}

    Ring ringOf(Waiting waiting, Ready ready) {
        if (ready.reserve()) {
            return Ring.OVERFLOW;
        }
        if (waiting.meantFor().isPresent() && waiting.meantFor().get().equals(ready.staff())) {
            return Ring.EXACT;
        }
        if (!ready.tongues().contains(waiting.tongue())) {
            return Ring.ANYONE;
        }
        return waiting.meantFor().isEmpty() && hasAllRequired(waiting, ready)
                ? Ring.EXACT
                : Ring.LANGUAGE;
    }

    /** What is wanted and missing, in levels; somebody who stands in counts for half. */
    int shortOf(Waiting waiting, Ready ready) {
        int missing = 0;
        for (var topic : waiting.topics()) {
            var wanted = rules.wanted().get(topic);
            if (wanted != null && ready.level(topic) < wanted.level()) {
                missing += standsIn(topic, wanted.level(), ready) ? 1 : 2;
            }
        }
        return missing;
    }

    /** Whether somebody who stands in for the skill, directly or further on, is this operator. */
    private boolean standsIn(Skill topic, int level, Ready ready) {
        var seen = EnumSet.of(topic);
        for (var next = rules.standIns().get(topic);
                next != null && seen.add(next);
                next = rules.standIns().get(next)) {
            if (ready.level(next) >= level) {
                return true;
            }
        }
        return false;
    }

    /**
     * The widest open ring. A ring in which nobody on duty stands is not waited for: the next opens
     * at once, unless it is never to open.
     */
    Ring widest(Waiting waiting, Instant now) {
        var waited = Duration.between(waiting.ringsFrom(), now);
        var rings = rules.rings(waiting.urgency());
        var widest = Ring.EXACT;
        for (var ring : Ring.values()) {
            if (rings.isOpen(ring, waited)) {
                widest = ring;
            }
        }
        var reachable = reachable(waiting);
        while (widest != Ring.OVERFLOW && nobodyUpTo(widest, reachable)) {
            var next = widest.next();
            if (rings.opens(next).isEmpty()) {
                break;
            }
            widest = next;
        }
        return widest;
    }

    private static boolean nobodyUpTo(Ring widest, EnumSet<Ring> reachable) {
        return reachable.stream().noneMatch(ring -> ring.compareTo(widest) <= 0);
    }

    private EnumSet<Ring> reachable(Waiting waiting) {
        var profile = new Profile(waiting.tongue(), waiting.topics(), waiting.meantFor());
        return reached.computeIfAbsent(
                profile,
                unused -> {
                    var rings = EnumSet.noneOf(Ring.class);
                    onDuty.forEach(ready -> rings.add(ringOf(waiting, ready)));
                    return rings;
                });
    }

    private boolean hasAllRequired(Waiting waiting, Ready ready) {
        for (var topic : waiting.topics()) {
            var wanted = rules.wanted().get(topic);
            if (wanted != null && wanted.required() && ready.level(topic) < wanted.level()) {
                return false;
            }
        }
        return true;
    }
}
