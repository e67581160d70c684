package org.shanyraq.instrument;

import java.util.List;
import java.util.Map;
import org.shanyraq.ground.Language;
import tools.jackson.databind.json.JsonMapper;

/** Reads the data files that ship with the program. */
final class InstrumentFiles {
    private InstrumentFiles() {}

    record Read(List<Instrument> instruments, Map<String, Map<Language, Wording>> words) {}

    static Read shipped(JsonMapper json) {
        return new Read(List.of(), Map.of());
    }

    static String key(Instrument instrument) {
        return instrument.code() + "." + instrument.version();
    }
}
