package org.shanyraq.demo.country;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** As what a contact is closed: the codes of 111. How often each falls is a model of our own. */
final class Endings {
    private static final List<String> CHILDREN_INFORMED =
            List.of(
                    "information",
                    "information",
                    "information",
                    "education_and_occupation",
                    "peer_relationships",
                    "misuse",
                    "silent");
    private static final List<String> ADULTS_INFORMED =
            List.of(
                    "information",
                    "access_to_services",
                    "access_to_services",
                    "family_relationships",
                    "silent",
                    "wrong_number");

    private Endings() {}

    static String category(Topic topic, boolean child, Chance chance) {
        return switch (topic) {
            case INFORMATION -> chance.of(child ? CHILDREN_INFORMED : ADULTS_INFORMED);
            case PSYCHOLOGICAL ->
                    chance.of(
                            List.of("mental_health", "family_relationships", "peer_relationships"));
            case VIOLENCE -> "violence";
        };
    }

    /** Women from 30 to 44 made 60 % of the calls of the first months (apgazeta.kz, March 2024). */
    static @Nullable String ageGroup(boolean child, Chance chance) {
        if (chance.in(0.2)) {
            return null;
        }
        return child
                ? chance.in(0.15) ? "under_12" : "12_17"
                : List.of("18_29", "30_44", "45_59", "60_up")
                        .get(chance.weighted(0.22, 0.60, 0.13, 0.05));
    }
}
