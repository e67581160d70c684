package org.shanyraq.planning.engine.covering;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.shanyraq.planning.engine.Effort;
import org.shanyraq.planning.engine.Network;
import org.shanyraq.planning.engine.Plan;
import org.shanyraq.planning.engine.Question;

/**
 * The fewest centres that leave nobody out of reach (location set covering problem; C. Toregas, R.
 * Swain, C. ReVelle, L. Bergman, Operations Research 19, 1971): the question is cut down to what is
 * not plain ({@link Cover}), then in each piece halving between a number that is enough and one
 * that is not. Those whom no site at all can reach are left out and counted.
 */
public final class FewestCentres {
    private static final long FIRST_WORTH = 4;

    private final Question question;
    private final int radius;
    private final Halving halving;

    private FewestCentres(Question question, int radius, Effort effort) {
        this.question = question;
        this.radius = radius;
        halving = new Halving(effort);
    }

    /**
     * @param question its number of centres is not asked
     * @param radius steps
     * @return value and bound in centres, those that stand included
     */
    public static Plan solve(Question question, int radius, Effort effort) {
        return new FewestCentres(question, radius, effort).solve();
    }

    private Plan solve() {
        var found = pieceByPiece();
        boolean floors = question.leastCentres() > question.musts();
        boolean nobodyStands = found.best.length == 0;
        if (floors || nobodyStands) {
            found = withFloors(found);
        }
        return new Plan(
                found.best,
                found.best.length,
                Math.min(found.lower, found.best.length),
                beyond(question.network(), radius, question),
                halving.units(),
                halving.seconds());
    }

    /** Sites that leave nobody out, and how many it takes at least. */
    private record Found(int[] best, int lower) {}

    /** A piece of the question, with the fewest sites known for it. */
    private static final class Part {
        private final Cover.Piece piece;
        private int[] chosen;
        private int least;

        Part(Cover.Piece piece) {
            this.piece = piece;
            chosen = piece.greedy();
            least = piece.apart();
        }

        boolean isOpen() {
            return least < chosen.length;
        }
    }

    private Found pieceByPiece() {
        var cover = Cover.of(question, radius);
        var parts = cover.pieces().stream().map(Part::new).toList();
        int plain = cover.taken().size() + question.musts();
        for (long worth = FIRST_WORTH;
                halving.goOn() && parts.stream().anyMatch(Part::isOpen);
                worth *= 4) {
            for (var part : parts) {
                narrow(part, worth, plain, parts);
            }
        }
        var best = new ArrayList<>(cover.taken());
        IntStream.range(0, question.network().sites()).filter(question::must).forEach(best::add);
        for (var part : parts) {
            Arrays.stream(part.chosen).forEach(i -> best.add(part.piece.sites()[i]));
        }
        return new Found(
                best.stream().mapToInt(Integer::intValue).sorted().toArray(),
                plain + sum(parts, part -> part.least));
    }

    /** Asks in the middle, for one less than is known, and whether the least is enough. */
    private void narrow(Part part, long worth, int plain, List<Part> parts) {
        for (int way = 0; way < 3 && part.isOpen() && halving.goOn(); way++) {
            int centres =
                    switch (way) {
                        case 0 -> part.least + (part.chosen.length - part.least) / 2;
                        case 1 -> part.chosen.length - 1;
                        default -> part.least;
                    };
            var asked =
                    halving.ask(
                            part.piece.question(centres),
                            worth,
                            new Effort.Progress(
                                    0,
                                    plain + sum(parts, one -> one.chosen.length),
                                    plain + sum(parts, one -> one.least)));
            if (asked.answer() == Halving.Answer.YES) {
                part.chosen = asked.plan().sites();
                way = -1;
            } else if (asked.answer() == Halving.Answer.NO) {
                part.least = centres + 1;
                way = -1;
            }
        }
    }

    private static int sum(List<Part> parts, ToIntFunction<Part> what) {
        return parts.stream().mapToInt(what).sum();
    }

    /** The same where regions ask for more, or where nobody needs any and one must be named. */
    private Found withFloors(Found without) {
        int[] best = filled(without.best);
        int lower = Math.max(Math.max(1, question.leastCentres()), without.lower);
        while (lower < best.length && halving.goOn()) {
            int centres = lower + (best.length - lower) / 2;
            var asked =
                    halving.ask(
                            Within.settlements(question.with(centres), radius, false),
                            new Effort.Progress(0, best.length, lower));
            if (asked.answer() == Halving.Answer.YES) {
                best = asked.plan().sites();
            } else if (asked.answer() == Halving.Answer.NO) {
                lower = centres + 1;
            } else {
                break;
            }
        }
        return new Found(best, lower);
    }

    /** With what the floors lack besides. */
    private int[] filled(int[] sites) {
        var open = new TreeSet<Integer>();
        Arrays.stream(sites).forEach(open::add);
        var network = question.network();
        for (int region = 0; region < question.regionsWithFloors(); region++) {
            int here = region;
            long there =
                    open.stream()
                            .filter(i -> question.free(i) && network.regionOfSite(i) == here)
                            .count();
            IntStream.range(0, network.sites())
                    .filter(i -> question.free(i) && network.regionOfSite(i) == here)
                    .filter(i -> !open.contains(i))
                    .limit(Math.max(0, question.lacking(region) - there))
                    .forEach(open::add);
        }
        if (open.isEmpty()) {
            open.add(question.all()[0]);
        }
        return open.stream().mapToInt(Integer::intValue).toArray();
    }

    /** People whom no site reaches. */
    private static long beyond(Network network, int radius, Question question) {
        long people = 0;
        for (int j = 0; j < network.clients(); j++) {
            boolean reached = false;
            for (int i = 0; i < network.sites() && !reached; i++) {
                reached = network.way(i, j) <= radius && (question.must(i) || question.free(i));
            }
            people += reached ? 0 : network.demand(j);
        }
        return people;
    }
}
