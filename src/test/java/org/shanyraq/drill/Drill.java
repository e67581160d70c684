package org.shanyraq.drill;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/**
 * {@code ./shanyraq drill [--minutes N] [--seed S]}: strikes two nodes and their database with
 * faults while people ask for help, judges what is left, and writes the figures to {@code
 * docs/drill.md}. The seed decides what is done; the minutes, how much of it. Without minutes all
 * is done in full, which takes hours.
 */
public final class Drill {
    /** For closing the nodes and writing the report. */
    private static final Duration AT_THE_END = Duration.ofSeconds(15);

    private static final long SEED = 111;

    private final Site site;
    private final Budget time;
    private final long seed;
    private final Map<Trial, Trial.Outcome> outcomes = new LinkedHashMap<>();

    private Drill(Site site, Budget time, long seed) {
        this.site = site;
        this.time = time;
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        var minutes = option(arguments, "--minutes");
        long seed = option(arguments, "--seed").orElse(SEED);
        var began = Instant.now().minus(since());
        var time =
                minutes.isPresent()
                        ? Budget.of(
                                Duration.ofMinutes(minutes.getAsLong())
                                        .minus(since())
                                        .minus(AT_THE_END))
                        : Budget.unlimited();
        Report report;
        try (var site = Site.ofBuild()) {
            var drill = new Drill(site, time, seed);
            drill.run();
            report =
                    new Report(
                            Machine.of(site),
                            String.join(" ", arguments),
                            Duration.between(began, Instant.now()),
                            seed,
                            drill.outcomes);
        }
        report.write(Path.of("docs/drill.md"));
        System.exit(report.isClean() ? 0 : 1);
    }

    private void run() throws Exception {
        int shares = Trials.ALL.stream().mapToInt(Trial::share).sum();
        for (var trial : Trials.ALL) {
            System.out.printf("%s %s …%n", trial.id(), trial.what());
            long began = System.nanoTime();
            var outcome = judged(trial, time.part(trial.share(), shares));
            outcomes.put(trial, outcome);
            shares -= trial.share();
            System.out.printf(
                    "  %,d of %,d, %s, %s, in %d s%n",
                    outcome.times(),
                    trial.full(),
                    outcome.figures(),
                    outcome.wrong().isEmpty() ? "nothing wrong" : "WRONG: " + outcome.wrong(),
                    Duration.ofNanos(System.nanoTime() - began).toSeconds());
        }
    }

    /** What breaks off is wrong, too, and the others go on. */
    private Trial.Outcome judged(Trial trial, Budget part) {
        try {
            return trial.run(site, part, seed);
        } catch (Exception | AssertionError broken) {
            broken.printStackTrace();
            return new Trial.Outcome(
                    0, "broken off", List.of("it was broken off by " + broken.getMessage()));
        }
    }

    /** What the building before took of the minutes. */
    private static Duration since() {
        var began = System.getenv("SHANYRAQ_DRILL_BEGAN");
        return began == null
                ? Duration.ZERO
                : Duration.between(Instant.ofEpochSecond(Long.parseLong(began)), Instant.now());
    }

    private static OptionalLong option(String[] arguments, String name) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return OptionalLong.of(Long.parseLong(arguments[i + 1]));
            }
        }
        return OptionalLong.empty();
    }
}
