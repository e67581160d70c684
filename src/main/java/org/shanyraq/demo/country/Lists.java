package org.shanyraq.demo.country;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists of lines under headings in brackets, as the room's data files hold them. */
final class Lists {
    private final Map<String, List<String>> byHeading = new LinkedHashMap<>();
    private final Map<String, List<String>> withoutGaps = new HashMap<>();

    private Lists() {}

    static Lists read(String file) {
        var lists = new Lists();
        var current = new ArrayList<String>();
        for (var line : lines(file)) {
            if (line.startsWith("[") && line.endsWith("]")) {
                current = new ArrayList<>();
                lists.byHeading.put(line.substring(1, line.length() - 1), current);
            } else {
                current.add(line.strip());
            }
        }
        lists.byHeading.forEach(
                (heading, found) ->
                        lists.withoutGaps.put(
                                heading, found.stream().filter(line -> !line.isEmpty()).toList()));
        return lists;
    }

    /** The lines of a file without its notes. */
    static List<String> lines(String file) {
        try (var in = Lists.class.getResourceAsStream("/demo/" + file)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks demo/" + file);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What stands under the heading, without empty lines. */
    List<String> of(String heading) {
        return found(withoutGaps, heading);
    }

    /** What stands under the heading, in blocks divided by empty lines. */
    List<List<String>> blocks(String heading) {
        var blocks = new ArrayList<List<String>>();
        var block = new ArrayList<String>();
        for (var line : found(byHeading, heading)) {
            if (!line.isEmpty()) {
                block.add(line);
            } else if (!block.isEmpty()) {
                blocks.add(List.copyOf(block));
                block.clear();
            }
        }
        if (!block.isEmpty()) {
            blocks.add(List.copyOf(block));
        }
        return blocks;
    }

    private static List<String> found(Map<String, List<String>> lists, String heading) {
        var found = lists.get(heading);
        if (found == null) {
            throw new IllegalStateException("no list " + heading);
        }
        return found;
    }
}
