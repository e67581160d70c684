package org.shanyraq.demo.filling;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;

/** Answers to the risk instrument that come to a wanted band by its own rules. */
final class RiskAnswers {
    private static final List<String> BANDS = List.of("low", "medium", "high", "extreme");

    /** The items, in their order; those first named in a set below decide a band. */
    private static final List<String> ITEMS =
            List.of(
                    "escalating",
                    "injury",
                    "strangled",
                    "weapon",
                    "sexual",
                    "pregnancy",
                    "threat_kill",
                    "jealousy",
                    "stalking",
                    "breach",
                    "substances",
                    "his_suicide",
                    "fear",
                    "separation",
                    "money",
                    "isolated",
                    "own_suicide",
                    "child_harmed",
                    "child_threat",
                    "child_sees",
                    "firearm",
                    "knows_place",
                    "crisis");

    private static final List<List<String>> LOW =
            List.of(List.of(), List.of("child_sees"), List.of("substances", "crisis"));
    private static final List<List<String>> MEDIUM =
            List.of(
                    List.of("escalating", "substances", "child_sees"),
                    List.of("injury", "jealousy", "knows_place"),
                    List.of("separation", "knows_place", "crisis"),
                    List.of("money", "isolated", "jealousy", "child_sees"));
    private static final List<List<String>> HIGH =
            List.of(
                    List.of("threat_kill", "escalating", "substances", "knows_place"),
                    List.of("child_harmed", "injury", "child_sees", "substances"),
                    List.of("separation", "stalking", "knows_place", "jealousy"),
                    List.of("sexual", "money", "isolated"));
    private static final List<List<String>> EXTREME =
            List.of(
                    List.of("strangled", "threat_kill", "escalating", "injury", "knows_place"),
                    List.of("fear", "threat_kill", "stalking", "separation", "knows_place"),
                    List.of("threat_kill", "weapon", "separation", "substances", "child_sees"));

    private RiskAnswers() {}

    /**
     * @param band from 0, the lowest
     */
    static String band(int band) {
        return BANDS.get(band);
    }

    static Map<String, String> of(int band, UUID assessment) {
        var random = new SplittableRandom(assessment.getLeastSignificantBits());
        var patterns = List.of(LOW, MEDIUM, HIGH, EXTREME).get(band);
        var yes = patterns.get(random.nextInt(patterns.size()));
        var answers = new LinkedHashMap<String, String>();
        for (var item : ITEMS) {
            boolean unknown = random.nextInt(12) == 0;
            answers.put(item, yes.contains(item) ? "yes" : unknown ? "unknown" : "no");
        }
        return answers;
    }
}
