package org.shanyraq.contact.triage;

import java.util.Collection;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.contact.routing.Skill;

/** What a contact is about, as the reasons of a script tell. */
final class Topics {
    private static final Map<String, Skill> BY_REASON =
            Map.ofEntries(
                    Map.entry("suicide_today", Skill.SUICIDE),
                    Map.entry("suicide_thoughts", Skill.SUICIDE),
                    Map.entry("child_in_danger", Skill.CHILD),
                    Map.entry("child_hurt", Skill.CHILD),
                    Map.entry("strangled", Skill.VIOLENCE),
                    Map.entry("threat_to_kill", Skill.VIOLENCE),
                    Map.entry("weapon", Skill.VIOLENCE),
                    Map.entry("weapon_near", Skill.VIOLENCE),
                    Map.entry("today", Skill.VIOLENCE),
                    Map.entry("this_week", Skill.VIOLENCE),
                    Map.entry("getting_worse", Skill.VIOLENCE),
                    Map.entry("afraid_to_go_home", Skill.VIOLENCE),
                    Map.entry("pregnant_and_hurt", Skill.VIOLENCE),
                    Map.entry("violence_told", Skill.VIOLENCE),
                    Map.entry("touched", Skill.VIOLENCE),
                    Map.entry("hurt_and_near", Skill.VIOLENCE));

    private Topics() {}

    static Set<Skill> of(Collection<String> reasons) {
        var topics = EnumSet.noneOf(Skill.class);
        reasons.forEach(
                reason -> Optional.ofNullable(BY_REASON.get(reason)).ifPresent(topics::add));
        return topics;
    }
}
