package org.shanyraq.instrument;

import java.util.Map;
import org.shanyraq.ground.Language;

/**
 * An instrument's words in one language. Keys: {@code title}, {@code intro}, {@code section.X},
 * {@code item.X}, {@code help.X}, {@code answer.X}, {@code band.X}, {@code reason.X}, {@code
 * flag.X}, {@code caution}.
 */
public record InstrumentWords(Language language, Map<String, String> texts) {
    public InstrumentWords {
        texts = Map.copyOf(texts);
    }

    /** The text, or the bare code where the file has none: the form stays usable. */
    public String of(String group, String code) {
        return texts.getOrDefault(group + "." + code, code);
    }

    public String item(String code) {
        return of("item", code);
    }

    /** A word of help below an item; empty for most. */
    public String help(String code) {
        return texts.getOrDefault("help." + code, "");
    }

    public String section(String code) {
        return of("section", code);
    }

    public String answer(String code) {
        return of("answer", code);
    }

    public String band(String code) {
        return of("band", code);
    }

    public String reason(String code) {
        return of("reason", code);
    }

    public String flag(String code) {
        return of("flag", code);
    }

    public String title() {
        return texts.getOrDefault("title", "");
    }

    public String intro() {
        return texts.getOrDefault("intro", "");
    }

    public String caution() {
        return texts.getOrDefault("caution", "");
    }
}
