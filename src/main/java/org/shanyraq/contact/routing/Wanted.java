package org.shanyraq.contact.routing;

/**
 * What a topic asks of an operator.
 *
 * @param level at least so much of the skill, 1 to {@link Skill#HIGHEST}
 * @param required the exact ring is only for those who have it; otherwise they come first in it
 */
public record Wanted(int level, boolean required) {
    public Wanted {
        if (level < 1 || level > Skill.HIGHEST) {
            throw new IllegalArgumentException("no such level");
        }
    }
}
