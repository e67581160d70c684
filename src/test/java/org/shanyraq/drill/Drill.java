package org.shanyraq.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeMap;

/**
 * {@code ./shanyraq drill [--minutes N] [--seed S]}: strikes two nodes and their database with
 * faults while people ask for help, judges what is left, and writes the figures to {@code
 * docs/drill.md}.
 */
public final class Drill {
    private static final int PEOPLE = 8;

    private final List<String> wrong = new ArrayList<>();
    private final TreeMap<String, Tally> tallies = new TreeMap<>();
    private final long seed;

    private Drill(long seed) {
        this.seed = seed;
    }

    public static void main(String[] arguments) throws Exception {
        long minutes = option(arguments, "--minutes", 20);
        long seed = option(arguments, "--seed", 111);
        var drill = new Drill(seed);
        drill.run(Duration.ofMinutes(minutes));
        drill.write(Path.of("docs/drill.md"), minutes);
        if (!drill.wrong.isEmpty()) {
            drill.wrong.forEach(System.out::println);
            System.exit(1);
        }
        System.exit(0);
    }

    private void run(Duration length) throws Exception {
        var random = new Random(seed);
        try (var site = Site.open()) {
            long end = System.nanoTime() + length.toNanos();
            int round = 0;
            // Each fault at least once, however short the time.
            while (round < Fault.ALL.size() || System.nanoTime() < end) {
                var fault = Fault.ALL.get(round++ % Fault.ALL.size());
                strike(site, fault, random);
            }
        }
    }

    private void strike(Site site, Fault fault, Random random) throws Exception {
        var tally = tallies.computeIfAbsent(fault.id(), id -> new Tally(fault.what()));
        Callers callers = new Callers(site, PEOPLE);
        try (callers) {
            fault.strike(site, random);
            Thread.sleep(500);
        }
        var found = new Checker(site).judge(callers.answered());
        tally.add(callers);
        System.out.printf(
                "%s %s: %d answered, longest wait %d ms, %s%n",
                fault.id(),
                fault.what(),
                callers.answered().size(),
                callers.longestWait(),
                found.isEmpty() ? "nothing wrong" : found);
        found.forEach(one -> wrong.add(fault.id() + ": " + one));
    }

    private void write(Path file, long minutes) throws IOException {
        var text = new StringBuilder("# The last drill\n\n");
        text.append(
                "`./shanyraq drill --minutes %d --seed %d`: two nodes on one database, %d people asking at once, 2 cores.%n%n"
                        .formatted(minutes, seed, PEOPLE));
        text.append(
                "| fault | what | times | answered | longest wait, ms |\n|---|---|---|---|---|\n");
        tallies.forEach((id, tally) -> text.append(tally.line(id)));
        text.append(
                wrong.isEmpty()
                        ? "\nNobody who was answered was lost or doubled; order, trail and numbers held.\n"
                        : "\n**Wrong:**\n\n" + String.join("\n", wrong) + "\n");
        Files.writeString(file, text.toString());
    }

    private static long option(String[] arguments, String name, long otherwise) {
        for (int i = 0; i + 1 < arguments.length; i++) {
            if (arguments[i].equals(name)) {
                return Long.parseLong(arguments[i + 1]);
            }
        }
        return otherwise;
    }

    /** What became of all strikes of one fault. */
    private static final class Tally {
        private final String what;
        private int times;
        private long answered;
        private long longestWait;

        Tally(String what) {
            this.what = what;
        }

        void add(Callers callers) {
            times++;
            answered += callers.answered().size();
            longestWait = Math.max(longestWait, callers.longestWait());
        }

        String line(String id) {
            return "| %s | %s | %d | %d | %d |%n".formatted(id, what, times, answered, longestWait);
        }
    }
}
