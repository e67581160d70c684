package org.shanyraq.instrument;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** A condition over the answers of one instrument, as its data file declares it. */
public sealed interface Condition {
    boolean holds(Map<String, String> answers);

    /** The item's answer is one of these; {@code unanswered} stands for no answer. */
    record Is(String item, Set<String> answers) implements Condition {
        /** The word that stands for no answer in a condition. */
        public static final String UNANSWERED = "unanswered";

        @Override
        public boolean holds(Map<String, String> given) {
            return answers.contains(given.getOrDefault(item, UNANSWERED));
        }
    }

    /** At least so many of the conditions hold. */
    record AtLeast(int count, List<Condition> of) implements Condition {
        @Override
        public boolean holds(Map<String, String> given) {
            return of.stream().filter(condition -> condition.holds(given)).count() >= count;
        }
    }

    /** Every condition holds. */
    record All(List<Condition> of) implements Condition {
        @Override
        public boolean holds(Map<String, String> given) {
            return of.stream().allMatch(condition -> condition.holds(given));
        }
    }

    /** The condition does not hold. */
    record Not(Condition condition) implements Condition {
        @Override
        public boolean holds(Map<String, String> given) {
            return !condition.holds(given);
        }
    }

    /** At least so many items have an answer. */
    record Answered(int count) implements Condition {
        @Override
        public boolean holds(Map<String, String> given) {
            return given.size() >= count;
        }
    }
}
