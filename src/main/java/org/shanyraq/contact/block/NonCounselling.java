package org.shanyraq.contact.block;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Kinds of contact in which nobody is counselled, as data: {@code contact/non_counselling.json}.
 * They are closed with the kind as their category.
 */
public final class NonCounselling {
    private static final Data DATA = load();

    private NonCounselling() {}

    /**
     * One kind.
     *
     * @param blockable somebody who does it again and again may be blocked for a time
     * @param burdens whoever took it may need a moment
     */
    public record Kind(String code, boolean blockable, boolean burdens) {}

    record Data(
            int version,
            String source,
            List<Kind> kinds,
            Set<String> helpWords,
            List<String> silentScript) {}

    public static List<Kind> kinds() {
        return DATA.kinds;
    }

    public static Set<String> codes() {
        return DATA.kinds.stream().map(Kind::code).collect(Collectors.toUnmodifiableSet());
    }

    public static List<String> blockable() {
        return DATA.kinds.stream().filter(Kind::blockable).map(Kind::code).toList();
    }

    /** Whether it is such a kind, and one after which the next may come at once. */
    public static boolean leavesNothing(String code) {
        return DATA.kinds.stream().anyMatch(kind -> kind.code.equals(code) && !kind.burdens);
    }

    /** Questions that can be answered by one sign, for somebody who cannot write. */
    public static List<String> silentScript() {
        return DATA.silentScript;
    }

    /** Whether one of the words that open a block is among them, in whatever spelling. */
    public static boolean asksForHelp(String words) {
        var folded = Normalizer.normalize(words, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        for (var word : folded.split("[^\\p{L}\\p{N}]+")) {
            if (DATA.helpWords.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static Data load() {
        try (InputStream in =
                NonCounselling.class.getResourceAsStream("/contact/non_counselling.json")) {
            var json =
                    JsonMapper.builder()
                            .propertyNamingStrategy(
                                    tools.jackson.databind.PropertyNamingStrategies.SNAKE_CASE)
                            .build();
            return json.readValue(in, Data.class);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
