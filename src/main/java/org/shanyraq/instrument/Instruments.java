package org.shanyraq.instrument;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.shanyraq.ground.DatedSettings;
import org.shanyraq.ground.Language;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * All instruments that ship or were loaded, in all their versions. A file with a mistake stops the
 * program at start and is named with the item that is wrong.
 */
@Component
public class Instruments {
    public static final String TRIAGE_ADULT = "triage.adult";
    public static final String TRIAGE_CHILD = "triage.child";
    public static final String HARK = "hark";
    public static final String RISK = "risk.household";

    private final Clock clock;
    private final DatedSettings settings;
    private final List<Instrument> all;
    private final Map<String, Map<Language, InstrumentWords>> words;

    Instruments(Clock clock, DatedSettings settings, JsonMapper json) {
        this.clock = clock;
        this.settings = settings;
        var files = InstrumentFiles.shipped(json);
        all = files.instruments();
        words = files.words();
    }

    /** Every version of every instrument, by code and version. */
    public List<Instrument> all() {
        return all;
    }

    /**
     * The version in force today.
     *
     * @throws UnknownInstrument when none is
     */
    public Instrument current(String code) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), DatedSettings.ZONE);
        return all.stream()
                .filter(instrument -> instrument.code().equals(code))
                .filter(instrument -> holdsOn(instrument, today))
                .max(Comparator.comparingInt(Instrument::version))
                .orElseThrow(() -> new UnknownInstrument(code));
    }

    /**
     * The version a result was made with.
     *
     * @throws UnknownInstrument when there is none
     */
    public Instrument version(String code, int version) {
        return all.stream()
                .filter(i -> i.code().equals(code) && i.version() == version)
                .findFirst()
                .orElseThrow(() -> new UnknownInstrument(code));
    }

    /** The words in a language; absent for an instrument whose text may not ship. */
    public Optional<InstrumentWords> words(Instrument instrument, Language language) {
        return Optional.ofNullable(
                words.getOrDefault(InstrumentFiles.key(instrument), Map.of()).get(language));
    }

    /** Until when a result of this band holds; absent for bands without a clock. */
    public Optional<Instant> holdsUntil(Instrument instrument, String band, Instant made) {
        return instrument
                .band(band)
                .flatMap(found -> Optional.ofNullable(found.reassessAfter()))
                .map(key -> made.plus(settings.duration(key)));
    }

    private static boolean holdsOn(Instrument instrument, LocalDate day) {
        LocalDate to = instrument.validTo();
        return !day.isBefore(instrument.validFrom()) && (to == null || !day.isAfter(to));
    }

    /** No such instrument, or none in force. */
    public static final class UnknownInstrument extends IllegalArgumentException {
        UnknownInstrument(String code) {
            super("no instrument " + code);
        }
    }
}
