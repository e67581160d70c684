package org.shanyraq.instrument;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.ground.Language;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files that ship with the program, and refuses what is wrong in them. */
final class InstrumentFiles {
    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private InstrumentFiles() {}

    record Read(List<Instrument> instruments, Map<String, Map<Language, InstrumentWords>> words) {}

    static Read shipped(JsonMapper json) {
        try {
            var resources = new PathMatchingResourcePatternResolver();
            var instruments = new ArrayList<Instrument>();
            var words = new HashMap<String, Map<Language, InstrumentWords>>();
            for (var file : resources.getResources("classpath*:instruments/*.json")) {
                var instrument = instrument(file, json);
                instruments.add(instrument);
                words.put(key(instrument), words(instrument, resources, json));
            }
            instruments.sort(
                    Comparator.comparing(Instrument::code).thenComparingInt(Instrument::version));
            return new Read(List.copyOf(instruments), Map.copyOf(words));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static String key(Instrument instrument) {
        return instrument.code() + "." + instrument.version();
    }

    private static Instrument instrument(Resource file, JsonMapper json) throws IOException {
        String name = Optional.ofNullable(file.getFilename()).orElse("instrument");
        try (var in = file.getInputStream()) {
            var instrument = new InstrumentReader(name, json.readTree(in)).read();
            if (!name.equals(key(instrument) + ".json")) {
                throw new InstrumentFault(name, "code", "is not what the file is named after");
            }
            return instrument;
        } catch (JacksonException broken) {
            throw new InstrumentFault(name, "file", "is not JSON");
        }
    }

    /** Words may be absent as a whole, where a text may not ship; in part they may not. */
    private static Map<Language, InstrumentWords> words(
            Instrument instrument, PathMatchingResourcePatternResolver resources, JsonMapper json)
            throws IOException {
        var words = new EnumMap<Language, InstrumentWords>(Language.class);
        for (var language : Language.values()) {
            String name = key(instrument) + "." + language.code() + ".json";
            var file = resources.getResource("classpath:instruments/words/" + name);
            if (file.exists()) {
                try (var in = file.getInputStream()) {
                    var texts = json.readValue(in, TEXTS);
                    InstrumentChecks.words(name, instrument, texts);
                    words.put(language, new InstrumentWords(language, texts));
                }
            }
        }
        return words;
    }
}
