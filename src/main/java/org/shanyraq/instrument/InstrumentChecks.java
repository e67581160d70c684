package org.shanyraq.instrument;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What must hold of an instrument's data beyond its form. */
final class InstrumentChecks {
    private static final Set<String> OPTIONAL = Set.of("intro", "caution");

    private InstrumentChecks() {}

    static void structure(String file, Instrument instrument) {
        if (instrument.items().isEmpty()) {
            throw new InstrumentFault(file, "sections", "hold no item");
        }
        var seen = new HashSet<String>();
        for (var item : instrument.items()) {
            if (!seen.add(item.code())) {
                throw new InstrumentFault(file, "item " + item.code(), "stands there twice");
            }
            var showIf = item.showIf();
            if (showIf != null) {
                known(file, "item " + item.code(), showIf, instrument);
                earlier(file, item.code(), showIf, seen);
            }
        }
        bands(file, instrument);
        for (var rule : instrument.rules()) {
            known(file, "rule " + rule.reason(), rule.when(), instrument);
            if (instrument.band(rule.band()).isEmpty()) {
                throw new InstrumentFault(
                        file, "rule " + rule.reason(), "leads into no band " + rule.band());
            }
        }
        instrument.flags().forEach(f -> known(file, "flag " + f.code(), f.when(), instrument));
    }

    /** Every code has its words, and no words stand there for nothing. */
    static void words(String file, Instrument instrument, Map<String, String> texts) {
        var wanted = new TreeSet<String>();
        wanted.add("title");
        instrument.sections().forEach(section -> wanted.add("section." + section.code()));
        for (var item : instrument.items()) {
            wanted.add("item." + item.code());
            item.answers().values().keySet().forEach(answer -> wanted.add("answer." + answer));
        }
        instrument.bands().forEach(band -> wanted.add("band." + band.code()));
        instrument.rules().forEach(rule -> wanted.add("reason." + rule.reason()));
        instrument.flags().forEach(flag -> wanted.add("flag." + flag.code()));
        for (var key : wanted) {
            if (texts.getOrDefault(key, "").isBlank()) {
                throw new InstrumentFault(file, key, "has no words");
            }
        }
        for (var key : texts.keySet()) {
            boolean help =
                    key.startsWith("help.")
                            && instrument.item(key.substring("help.".length())).isPresent();
            if (!wanted.contains(key) && !OPTIONAL.contains(key) && !help) {
                throw new InstrumentFault(file, key, "words nothing in the instrument");
            }
        }
    }

    /** Bands by score follow one another without a hole or an overlap. */
    private static void bands(String file, Instrument instrument) {
        if (instrument.bands().isEmpty()) {
            throw new InstrumentFault(file, "bands", "there is none");
        }
        @Nullable Integer end = null;
        boolean first = true;
        for (var band : instrument.bands()) {
            Integer from = band.from();
            if (from == null) {
                continue;
            }
            Integer to = band.to();
            if (!first && (end == null || from != end + 1)) {
                throw new InstrumentFault(
                        file, "band " + band.code(), "does not follow the one before it");
            }
            if (to != null && to < from) {
                throw new InstrumentFault(file, "band " + band.code(), "ends before it begins");
            }
            end = to;
            first = false;
        }
    }

    private static void earlier(String file, String item, Condition condition, Set<String> seen) {
        facts(condition)
                .filter(is -> !seen.contains(is.item()) || is.item().equals(item))
                .findFirst()
                .ifPresent(
                        is -> {
                            throw new InstrumentFault(
                                    file, "item " + item, "is shown by a later item " + is.item());
                        });
    }

    private static void known(
            String file, String where, Condition condition, Instrument instrument) {
        facts(condition)
                .forEach(
                        is -> {
                            var item = instrument.item(is.item());
                            if (item.isEmpty()) {
                                throw new InstrumentFault(
                                        file, where, "names no item " + is.item());
                            }
                            for (var answer : is.answers()) {
                                if (!answer.equals(Condition.Is.UNANSWERED)
                                        && !item.get().answers().accepts(answer)) {
                                    throw new InstrumentFault(
                                            file,
                                            where,
                                            "item " + is.item() + " takes no answer " + answer);
                                }
                            }
                        });
    }

    private static Stream<Condition.Is> facts(Condition condition) {
        return switch (condition) {
            case Condition.Is is -> Stream.of(is);
            case Condition.AtLeast some -> some.of().stream().flatMap(InstrumentChecks::facts);
            case Condition.All all -> all.of().stream().flatMap(InstrumentChecks::facts);
            case Condition.Not not -> facts(not.condition());
            case Condition.Answered answered -> Stream.empty();
        };
    }
}
