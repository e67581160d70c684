package org.shanyraq.statistics.publishing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.shanyraq.statistics.disclosure.FrozenMonth;

/**
 * The figures of a release in their one spelling: a line for each figure that is shown, {@code
 * region;category;count}, sorted; {@code KZ} is the country. What is not there is hidden.
 */
public record Figures(Map<String, Integer> shown) {
    /** The country's own place code. */
    public static final String COUNTRY = "KZ";

    /** Where no place was said. */
    public static final String NOWHERE = "ZZ";

    public Figures {
        shown = Map.copyOf(shown);
    }

    static Figures of(FrozenMonth month) {
        var shown = new TreeMap<String, Integer>();
        month.regions().forEach((region, n) -> shown.put(region + ";", n));
        month.categories().forEach((category, n) -> shown.put(COUNTRY + ";" + category, n));
        month.cells()
                .forEach(
                        (category, cells) ->
                                cells.forEach((r, n) -> shown.put(r + ";" + category, n)));
        return new Figures(shown);
    }

    static Figures ofRegions(Map<String, Integer> regions) {
        var shown = new TreeMap<String, Integer>();
        regions.forEach((region, n) -> shown.put(region + ";", n));
        return new Figures(shown);
    }

    static Figures read(String text) {
        return new Figures(
                text.lines()
                        .map(line -> line.split(";", -1))
                        .collect(
                                Collectors.toMap(
                                        part -> part[0] + ";" + part[1],
                                        part -> Integer.valueOf(part[2]))));
    }

    /** The figure of a region; nothing where it is hidden. */
    public OptionalInt of(String region) {
        return of(region, "");
    }

    public OptionalInt of(String region, String category) {
        var n = shown.get(region + ";" + category);
        return n == null ? OptionalInt.empty() : OptionalInt.of(n);
    }

    /** The categories that are shown anywhere. */
    public List<String> categories() {
        return shown.keySet().stream()
                .map(key -> key.substring(key.indexOf(';') + 1))
                .filter(category -> !category.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    String text() {
        return new TreeMap<>(shown)
                .entrySet().stream()
                        .map(one -> one.getKey() + ";" + one.getValue() + "\n")
                        .collect(Collectors.joining());
    }

    /** The version of a release: a hash over what it says. */
    static byte[] hash(String indicator, String month, String national, String text) {
        try {
            var said = indicator + "\n" + month + "\n" + national + "\n" + text;
            return MessageDigest.getInstance("SHA-256")
                    .digest(said.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
