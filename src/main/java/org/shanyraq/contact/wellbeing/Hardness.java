package org.shanyraq.contact.wellbeing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.shanyraq.contact.Urgency;
import tools.jackson.databind.json.JsonMapper;

/** Which contacts are hard on whoever takes them, as data: {@code contact/hard_contacts.json}. */
final class Hardness {
    private static final Data DATA = load();

    private Hardness() {}

    /**
     * A rule; what it does not name it does not ask.
     *
     * @param child only a child's contact
     * @param categories of which one, or one of its branches, must be the contact's
     */
    record Rule(String reason, boolean child, Set<String> categories, Set<String> urgencies) {
        boolean holds(boolean isChild, Urgency urgency, String category) {
            return (!child || isChild)
                    && (urgencies.isEmpty() || urgencies.contains(urgency.code()))
                    && (categories.isEmpty()
                            || categories.stream()
                                    .anyMatch(
                                            code ->
                                                    category.equals(code)
                                                            || category.startsWith(code + ".")));
        }
    }

    record Data(int version, String source, List<Rule> rules) {}

    /** Why it is hard, as the first rule that holds says; empty when it is not. */
    static Optional<String> of(boolean child, Urgency urgency, String category) {
        return DATA.rules.stream()
                .filter(rule -> rule.holds(child, urgency, category))
                .map(Rule::reason)
                .findFirst();
    }

    private static Data load() {
        try (var in = Hardness.class.getResourceAsStream("/contact/hard_contacts.json")) {
            return JsonMapper.builder().build().readValue(in, Data.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
