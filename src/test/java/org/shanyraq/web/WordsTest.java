package org.shanyraq.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.shanyraq.ground.Language;

/**
 * Every text that a page asks for exists in every language, and none is kept that nobody asks for.
 */
class WordsTest {
    private static final Pattern BEGUN = Pattern.compile("\"((?:[a-z][a-z_0-9]*\\.)+)\"");

    private static final Pattern QUOTED =
            Pattern.compile("\"([a-z][a-z_]*(?:\\.[a-z0-9_]+)+\\.?)\"");
    private static final Pattern ASKED =
            Pattern.compile("\\.t\\(\\s*\"([a-z][a-z_]*(?:\\.[a-z0-9_]+)+)\"\\s*[,)]");

    @ParameterizedTest
    @EnumSource(Language.class)
    void existInEveryLanguage(Language language) {
        var here = keys(language);
        var everywhere = Stream.of(Language.values()).flatMap(other -> keys(other).stream());

        assertThat(everywhere.filter(key -> !here.contains(key)).collect(Collectors.toSet()))
                .as("missing in %s", language)
                .isEmpty();
    }

    @Test
    void areWrittenWhereAPageAsks() {
        var known = keys(Language.KK);

        assertThat(asked().stream().filter(key -> !known.contains(key))).isEmpty();
    }

    @Test
    void areAskedForSomewhere() {
        var named = quoted();
        var prefixes = new TreeSet<>(begun());
        prefixes.addAll(dynamicPrefixes());
        var unused =
                keys(Language.KK).stream()
                        .filter(key -> !named.contains(key))
                        .filter(key -> prefixes.stream().noneMatch(key::startsWith))
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(unused).isEmpty();
    }

    @Test
    void theListOfPrefixesHoldsNothingOld() {
        var known = keys(Language.KK);

        assertThat(dynamicPrefixes())
                .allMatch(prefix -> known.stream().anyMatch(key -> key.startsWith(prefix)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void areNotEmpty(Language language) {
        assertThat(texts(language))
                .allSatisfy((key, text) -> assertThat((String) text).isNotBlank());
    }

    private static Set<String> keys(Language language) {
        return texts(language).stringPropertyNames();
    }

    private static Properties texts(Language language) {
        var all = new Properties();
        files("src/main/resources/messages", "_" + language.code() + ".properties")
                .forEach(
                        file -> {
                            try (var in =
                                    new InputStreamReader(
                                            Files.newInputStream(file), StandardCharsets.UTF_8)) {
                                all.load(in);
                            } catch (IOException unreadable) {
                                throw new AssertionError(unreadable);
                            }
                        });
        return all;
    }

    private static Set<String> asked() {
        return found(ASKED);
    }

    private static Set<String> quoted() {
        return found(QUOTED);
    }

    /**
     * Beginnings of keys to which code or a template adds a code name: {@code "casework.band."}.
     */
    private static Set<String> begun() {
        return found(BEGUN);
    }

    private static Set<String> found(Pattern pattern) {
        return Stream.of(
                        files("src/main/java", ".java"),
                        files("src/main/jte", ".jte"),
                        files("src/main/resources", ".json"))
                .flatMap(List::stream)
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(hit -> hit.group(1))
                .collect(Collectors.toSet());
    }

    /** Keys that are put together at run time, by prefix. */
    private static List<String> dynamicPrefixes() {
        return text(Path.of("src/test/resources/dynamic-keys.txt"))
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    private static List<Path> files(String root, String ending) {
        try (var all = Files.walk(Path.of(root))) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }
}
