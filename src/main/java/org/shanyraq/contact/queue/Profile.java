package org.shanyraq.contact.queue;

import java.util.Map;
import java.util.Set;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.NoSuchCode;

/**
 * What an operator can do.
 *
 * @param tongues codes of the languages that she speaks, also beyond the three of the service
 * @param capacity conversations at once, 1 to {@link #MOST}
 * @param reserve offered only what the shift could not answer
 */
public record Profile(
        Map<Skill, Integer> levels, Set<String> tongues, int capacity, boolean reserve) {
    public static final int MOST = 10;

    public Profile {
        levels = Map.copyOf(levels);
        tongues = Set.copyOf(tongues);
        if (capacity < 1
                || capacity > MOST
                || levels.values().stream().anyMatch(l -> l < 0 || l > Skill.HIGHEST)
                || tongues.stream().anyMatch(code -> !code.matches("[a-z]{2}"))) {
            throw new NoSuchCode("no such profile");
        }
    }
}
