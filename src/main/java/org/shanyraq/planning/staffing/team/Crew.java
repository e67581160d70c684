package org.shanyraq.planning.staffing.team;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * People at the desk by the languages they work in.
 *
 * @param both Kazakh and Russian
 * @param kazakh only
 * @param russian only
 */
public record Crew(int both, int kazakh, int russian) {
    private static final Set<String> BOTH = Set.of("kk", "ru");
    private static final Set<String> KAZAKH = Set.of("kk");
    private static final Set<String> RUSSIAN = Set.of("ru");

    public int people() {
        return both + kazakh + russian;
    }

    /** One less of those who are most; nobody where nobody is. */
    Crew fewer() {
        if (both > 0 && both >= Math.max(kazakh, russian)) {
            return new Crew(both - 1, kazakh, russian);
        }
        if (kazakh > russian) {
            return new Crew(both, kazakh - 1, russian);
        }
        return new Crew(both, kazakh, Math.max(0, russian - 1));
    }

    /** One more who speaks both. */
    Crew more() {
        return new Crew(both + 1, kazakh, russian);
    }

    /** The languages of each. */
    List<Set<String>> tongues() {
        var team = new ArrayList<Set<String>>();
        for (int i = 0; i < people(); i++) {
            team.add(i < both ? BOTH : i < both + kazakh ? KAZAKH : RUSSIAN);
        }
        return team;
    }
}
