package org.shanyraq.web;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.shanyraq.ground.Language;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Every text of every room, in every language. A room ships {@code
 * messages/<room>_{kk,ru,en}.properties} in UTF-8; all of them are found on the class path.
 */
@Component
public final class Words {
    private final Map<Language, Wording> languages = new EnumMap<>(Language.class);

    public Words(Clock clock) {
        for (var language : Language.values()) {
            languages.put(language, new Wording(language, texts(language), clock));
        }
    }

    public Wording in(Language language) {
        var wording = languages.get(language);
        if (wording == null) {
            throw new IllegalStateException("no words in " + language);
        }
        return wording;
    }

    private static Map<String, String> texts(Language language) {
        try {
            var all = new HashMap<String, String>();
            for (var file :
                    new PathMatchingResourcePatternResolver()
                            .getResources(
                                    "classpath*:messages/*_" + language.code() + ".properties")) {
                var texts = new Properties();
                try (var in =
                        new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                    texts.load(in);
                }
                texts.forEach((key, text) -> all.put((String) key, (String) text));
            }
            return all;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
