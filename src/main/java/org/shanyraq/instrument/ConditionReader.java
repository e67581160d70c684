package org.shanyraq.instrument;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Reads conditions: {@code "weapon"} (answered yes), {@code "safe_now=no"}, {@code {"all": […]}},
 * {@code {"any": […]}}, {@code {"atLeast": 2, "of": […]}}, {@code {"not": …}}, {@code {"answered":
 * 1}}.
 */
final class ConditionReader {
    private static final String YES = "yes";

    private final String file;

    ConditionReader(String file) {
        this.file = file;
    }

    Condition read(JsonNode node, String where) {
        if (node.isString()) {
            String[] parts = node.asString().split("=", 2);
            return new Condition.Is(parts[0], Set.of(parts.length == 2 ? parts[1] : YES));
        }
        if (node.has("all")) {
            return new Condition.All(parts(node.path("all"), where));
        }
        if (node.has("any")) {
            return new Condition.AtLeast(1, parts(node.path("any"), where));
        }
        if (node.path("atLeast").isIntegralNumber()) {
            return new Condition.AtLeast(
                    node.path("atLeast").asInt(), parts(node.path("of"), where));
        }
        if (node.has("not")) {
            return new Condition.Not(read(node.path("not"), where));
        }
        if (node.path("answered").isIntegralNumber()) {
            return new Condition.Answered(node.path("answered").asInt());
        }
        throw new InstrumentFault(file, where, "has no condition that the program knows");
    }

    private List<Condition> parts(JsonNode array, String where) {
        var parts = new ArrayList<Condition>();
        array.forEach(node -> parts.add(read(node, where)));
        if (parts.isEmpty()) {
            throw new InstrumentFault(file, where, "joins no conditions");
        }
        return List.copyOf(parts);
    }
}
