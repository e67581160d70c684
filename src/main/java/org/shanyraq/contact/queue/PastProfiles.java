package org.shanyraq.contact.queue;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.shanyraq.contact.routing.Skill;
import org.shanyraq.ground.StaffId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the operators of a demo country can do: each is trained in violence, has two or three skills
 * more, and some speak a language beyond the service's own.
 */
@Component
public class PastProfiles {
    private static final List<String> TONGUES = List.of("uz", "ug", "tr");

    private final JdbcClient jdbc;
    private final Clock clock;

    PastProfiles(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param supervisors lead others in what they know, and are the reserve
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void make(List<StaffId> operators, List<StaffId> supervisors, Random random) {
        for (int i = 0; i < operators.size(); i++) {
            var tongues =
                    i % 4 == 1 ? Set.of(TONGUES.get(i / 4 % TONGUES.size())) : Set.<String>of();
            add(operators.get(i), new Profile(levels(random, 2), tongues, 3, false));
        }
        supervisors.forEach(
                one -> add(one, new Profile(levels(random, Skill.HIGHEST), Set.of(), 2, true)));
    }

    private static Map<Skill, Integer> levels(Random random, int highest) {
        var levels = new EnumMap<Skill, Integer>(Skill.class);
        var others = new java.util.ArrayList<>(List.of(Skill.values()));
        Collections.shuffle(others, random);
        others.stream()
                .limit(2 + random.nextInt(2))
                .forEach(skill -> levels.put(skill, 1 + random.nextInt(highest)));
        levels.merge(Skill.VIOLENCE, highest, Math::max);
        return levels;
    }

    private void add(StaffId staff, Profile profile) {
        jdbc.sql(
                        """
                        insert into contact.profile
                            (staff_id, skills, tongues, capacity, reserve, version, changed_by, changed_at)
                        values (:staff, :skills, :tongues, :capacity, :reserve, 1, :staff, :at)
                        on conflict do nothing
                        """)
                .param("staff", staff.value())
                .param("skills", OnShift.codes(profile.levels()))
                .param("tongues", profile.tongues().toArray(String[]::new))
                .param("capacity", profile.capacity())
                .param("reserve", profile.reserve())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
