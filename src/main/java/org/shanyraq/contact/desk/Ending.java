package org.shanyraq.contact.desk;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * How a contact ends.
 *
 * @param category code of a group of {@link org.shanyraq.contact.category.Categories}
 * @param branches codes of the group's local branches; sealed, as they may tell the kind of
 *     violence
 * @param outcome what the law lets 111 give
 * @param callerKind who wrote or spoke, for herself or for somebody else
 */
public record Ending(
        String category,
        Set<String> branches,
        String outcome,
        Optional<String> ageGroup,
        Optional<String> callerKind) {
    /** What the law lets 111 give (rules of the contact centre, 2024). */
    public static final List<String> OUTCOMES =
            List.of("information", "organisational", "psychological");

    public static final List<String> AGE_GROUPS =
            List.of("under_12", "12_17", "18_29", "30_44", "45_59", "60_up");

    /** Who makes the contact: somebody about herself, or one who speaks for another. */
    public static final List<String> CALLER_KINDS =
            List.of(
                    "herself",
                    "child",
                    "relative",
                    "neighbour",
                    "teacher",
                    "police",
                    "professional",
                    "uses_violence",
                    "anonymous_report");

    public Ending {
        branches = Set.copyOf(branches);
        if (!OUTCOMES.contains(outcome)
                || ageGroup.filter(group -> !AGE_GROUPS.contains(group)).isPresent()
                || callerKind.filter(kind -> !CALLER_KINDS.contains(kind)).isPresent()) {
            throw new NoSuchEnding();
        }
    }

    /** Without branches and caller. */
    public static Ending of(String category, String outcome, Optional<String> ageGroup) {
        return new Ending(category, Set.of(), outcome, ageGroup, Optional.empty());
    }

    /** A code that is none of ours: a forged or outdated form. */
    @ResponseStatus(HttpStatus.BAD_REQUEST)
    public static final class NoSuchEnding extends IllegalArgumentException {
        public NoSuchEnding() {
            super("no such ending");
        }
    }
}
